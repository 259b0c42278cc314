using System.Data.Common;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Storage;

/// <summary>Cards and reviews as both databases keep them.</summary>
internal static class ReviewRows
{
    public const string SelectCards =
        """
        SELECT pack, question, state, step, stability, difficulty, due, last_review, last_day, reps, lapses
        FROM cards WHERE learner = $1
        """;

    public const string SelectReviews =
        """
        SELECT reviews.id, learner, reviews.pack, question, rating, state, at, day, took, source, way, fuzz, parameters,
          undoes, conversations.platform, conversations.address
        FROM reviews JOIN conversations ON conversations.number = reviews.conversation WHERE learner = $1
        """;

    private static readonly LocalDate _dayZero = new(1970, 1, 1);

    public static readonly Func<DbDataReader, StudyCard> ReadCard = static reader => new StudyCard(
        reader.GetString(0),
        reader.GetString(1),
        new Card(
            (CardState)reader.GetInt32(2),
            reader.IsDBNull(3) ? null : reader.GetInt32(3),
            reader.GetDouble(4),
            reader.GetDouble(5),
            Instant.FromUnixTimeTicks(reader.GetInt64(6)),
            Instant.FromUnixTimeTicks(reader.GetInt64(7)),
            Day(reader.GetInt32(8)),
            reader.GetInt32(9),
            reader.GetInt32(10)));

    public static readonly Func<DbDataReader, ReviewRecord> ReadReview = static reader => new ReviewRecord(
        new LearnerId(reader.GetInt64(1)),
        reader.GetString(2),
        reader.GetString(3),
        (Rating)reader.GetInt32(4),
        (CardState)reader.GetInt32(5),
        Instant.FromUnixTimeTicks(reader.GetInt64(6)),
        Day(reader.GetInt32(7)),
        Duration.FromTicks(reader.GetInt64(8)),
        (ReviewSource)reader.GetInt32(9),
        (AnswerWay)reader.GetInt32(10),
        reader.GetDouble(11),
        FsrsParametersText.Read(reader.IsDBNull(12) ? null : reader.GetString(12)),
        new ConversationId(reader.GetString(14), reader.GetString(15)),
        reader.IsDBNull(13) ? null : reader.GetInt64(13),
        reader.GetInt64(0));

    public static LocalDate Day(int number) => _dayZero.PlusDays(number);

    /// <summary>Days since 1970-01-01.</summary>
    public static int Number(LocalDate day) => Period.DaysBetween(_dayZero, day);
}
