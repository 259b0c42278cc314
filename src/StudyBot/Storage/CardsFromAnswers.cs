using System.Data.Common;
using Dapper;
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
        SELECT conversation AS Conversation, learner AS Learner, quiz AS Quiz, round AS Round, pack AS Pack,
          question AS Question, typed AS Typed, verdict AS Verdict, credit AS Credit, at AS At, took AS Took,
          hint_used AS HintUsed
        FROM answers ORDER BY learner, id
        """;

    private const string InsertReview =
        """
        INSERT INTO reviews (conversation, learner, pack, question, rating, state, at, day, took, source, way, fuzz)
        VALUES (@Conversation, @Learner, @Pack, @Question, @Rating, @State, @At, @Day, @Took, @Source, @Way, @Fuzz)
        """;

    private const string InsertCard =
        """
        INSERT INTO cards (learner, pack, question, state, step, stability, difficulty, due, last_review, last_day,
          reps, lapses)
        VALUES (@Learner, @Pack, @Question, @State, @Step, @Stability, @Difficulty, @Due, @LastReview, @LastDay, @Reps,
          @Lapses)
        """;

    public static async Task RunAsync(DbConnection connection, DbTransaction transaction)
    {
        var answers = await connection.QueryAsync<PastAnswer>(SelectAnswers, transaction: transaction);
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
            await connection.ExecuteAsync(InsertReview, Row(best, log), transaction);
        }

        await connection.ExecuteAsync(InsertCard, cards.Select(pair => Row(pair.Key, pair.Value)), transaction);
    }

    private static object Row(PastAnswer answer, ReviewLog log) => new
    {
        answer.Conversation,
        answer.Learner,
        answer.Pack,
        answer.Question,
        Rating = (int)log.Rating,
        State = (int)log.Before,
        answer.At,
        Day = ReviewRows.Number(log.Day),
        answer.Took,
        Source = (int)ReviewSource.Quiz,
        Way = (int)(answer.Typed.StartsWith('#') ? AnswerWay.Chosen : AnswerWay.Typed),
        log.Fuzz,
    };

    private static object Row((long Learner, string Pack, string Question) key, Card card) => new
    {
        key.Learner,
        key.Pack,
        key.Question,
        State = (int)card.State,
        card.Step,
        card.Stability,
        card.Difficulty,
        Due = card.Due!.Value.ToUnixTimeTicks(),
        LastReview = card.LastReview!.Value.ToUnixTimeTicks(),
        LastDay = ReviewRows.Number(card.LastDay!.Value),
        card.Reps,
        card.Lapses,
    };

    private sealed class PastAnswer
    {
        public long Conversation { get; init; }

        public long Learner { get; init; }

        public string Quiz { get; init; } = "";

        public int Round { get; init; }

        public string Pack { get; init; } = "";

        public string Question { get; init; } = "";

        public string Typed { get; init; } = "";

        public string Verdict { get; init; } = "";

        public double Credit { get; init; }

        public long At { get; init; }

        public long Took { get; init; }

        public bool HintUsed { get; init; }

        public Rating Rating =>
            AnswerRating.Of(Enum.Parse<VerdictKind>(Verdict, ignoreCase: true), Credit, HintUsed, isSlow: false);
    }
}
