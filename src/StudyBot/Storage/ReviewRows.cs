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

    public static readonly Func<SqlRow, StudyCard> ReadCard = static row => new StudyCard(
        row.GetString(0),
        row.GetString(1),
        new Card(
            (CardState)row.GetInt32(2),
            row.IsNull(3) ? null : row.GetInt32(3),
            row.GetDouble(4),
            row.GetDouble(5),
            Instant.FromUnixTimeTicks(row.GetInt64(6)),
            Instant.FromUnixTimeTicks(row.GetInt64(7)),
            Day(row.GetInt32(8)),
            row.GetInt32(9),
            row.GetInt32(10)));

    public static readonly Func<SqlRow, ReviewRecord> ReadReview = static row => new ReviewRecord(
        new LearnerId(row.GetInt64(1)),
        row.GetString(2),
        row.GetString(3),
        (Rating)row.GetInt32(4),
        (CardState)row.GetInt32(5),
        Instant.FromUnixTimeTicks(row.GetInt64(6)),
        Day(row.GetInt32(7)),
        Duration.FromTicks(row.GetInt64(8)),
        (ReviewSource)row.GetInt32(9),
        (AnswerWay)row.GetInt32(10),
        row.GetDouble(11),
        FsrsParametersText.Read(row.GetStringOrNull(12)),
        new ConversationId(row.GetString(14), row.GetString(15)),
        row.IsNull(13) ? null : row.GetInt64(13),
        row.GetInt64(0));

    public static LocalDate Day(int number) => _dayZero.PlusDays(number);

    /// <summary>Days since 1970-01-01.</summary>
    public static int Number(LocalDate day) => Period.DaysBetween(_dayZero, day);
}
