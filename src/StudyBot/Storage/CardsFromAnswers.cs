using System.Data.Common;
using NodaTime;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Storage;

/// <summary>
/// What was answered before there were cards: each round's best answer becomes a review, and the reviews become cards.
/// Nobody had named a zone then, so days are counted in UTC.
/// </summary>
internal static class CardsFromAnswers
{
    private const string SelectAnswers =
        """
        SELECT conversation, learner, quiz, round, pack, question, typed, verdict, credit, at, took, hint_used
        FROM answers ORDER BY learner, id
        """;

    private const string InsertReview =
        """
        INSERT INTO reviews (conversation, learner, pack, question, rating, state, at, day, took, source, way, fuzz)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string InsertCard =
        """
        INSERT INTO cards (learner, pack, question, state, step, stability, difficulty, due, last_review, last_day,
          reps, lapses)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public static async Task RunAsync(DbConnection connection)
    {
        var answers = await connection.ListAsync(SelectAnswers, Read);
        var scheduler = new FsrsScheduler(FsrsParameters.Default);
        var settings = StudySettings.Default("UTC");
        var cards = new Dictionary<(long Learner, string Pack, string Question), Card>();
        foreach (var round in answers.GroupBy(answer => (answer.Learner, answer.Conversation, answer.Quiz, answer.Round)))
        {
            var best = round.MaxBy(answer => answer.Credit)!;
            var key = (best.Learner, best.Pack, best.Question);
            var before = cards.GetValueOrDefault(key, Card.New);
            var at = Instant.FromUnixTimeTicks(best.At);
            var fuzz = FuzzNumber.Of(best.Pack, best.Question, before.Reps);
            (cards[key], var log) = scheduler.Review(before, best.Rating, at, settings.DayOf(at), fuzz);
            await connection.ExecuteAsync(InsertReview, Row(best, log));
        }

        foreach (var (key, card) in cards)
        {
            await connection.ExecuteAsync(InsertCard, Row(key, card));
        }
    }

    private static PastAnswer Read(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetString(2),
        reader.GetInt32(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7),
        reader.GetDouble(8),
        reader.GetInt64(9),
        reader.GetInt64(10),
        reader.GetBoolean(11));

    private static object?[] Row(PastAnswer answer, ReviewLog log) =>
    [
        answer.Conversation,
        answer.Learner,
        answer.Pack,
        answer.Question,
        (int)log.Rating,
        (int)log.Before,
        answer.At,
        ReviewRows.Number(log.Day),
        answer.Took,
        (int)ReviewSource.Quiz,
        (int)(answer.Typed.StartsWith('#') ? AnswerWay.Chosen : AnswerWay.Typed),
        log.Fuzz,
    ];

    private static object?[] Row((long Learner, string Pack, string Question) key, Card card) =>
    [
        key.Learner,
        key.Pack,
        key.Question,
        (int)card.State,
        card.Step,
        card.Stability,
        card.Difficulty,
        card.Due!.Value.ToUnixTimeTicks(),
        card.LastReview!.Value.ToUnixTimeTicks(),
        ReviewRows.Number(card.LastDay!.Value),
        card.Reps,
        card.Lapses,
    ];

    private sealed record PastAnswer(
        long Conversation,
        long Learner,
        string Quiz,
        int Round,
        string Pack,
        string Question,
        string Typed,
        string Verdict,
        double Credit,
        long At,
        long Took,
        bool HintUsed)
    {
        public Rating Rating =>
            AnswerRating.Of(Enum.Parse<VerdictKind>(Verdict, ignoreCase: true), Credit, HintUsed, isSlow: false);
    }
}
