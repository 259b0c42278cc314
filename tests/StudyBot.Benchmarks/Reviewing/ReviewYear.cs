using System.Globalization;
using NodaTime;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Benchmarks.Reviewing;

/// <summary>
/// Simulated learners for a year: they remember by the forgetting curve of FSRS-6, each card with a chance of its own
/// whether it is; what the bot asks follows from its own queue and scheduler. Is the retention reached the one desired,
/// and how many reviews does it take against fixed intervals?
/// </summary>
internal static class ReviewYear
{
    private const int Learners = 40;

    private const int Cards = 300;

    private const int NewADay = 10;

    private const int Days = 365;

    private static readonly int[] _fixed = [1, 3, 7, 14, 30];

    private static readonly Instant _start = Instant.FromUtc(2026, 1, 1, 19, 0);

    public static void Run(TextWriter output)
    {
        foreach (var desired in (double[])[0.8, 0.85, 0.9, 0.95])
        {
            var result = Play(desired);
            output.WriteLine(Line($"FSRS, desired {desired:0.00}: {result}, off by {Math.Abs(result.Retention - desired):0.000}"));
        }

        var constant = Play(null);
        output.WriteLine(Line($"fixed intervals 1, 3, 7, 14, 30 days: {constant}"));
        var (wanted, same) = Enumerable.Range(0, 54).Select(step => 0.7 + (step * 0.005))
            .Select(retention => (retention, Outcome: Play(retention)))
            .MinBy(run => Math.Abs(run.Outcome.Retention - constant.Retention));
        output.WriteLine(Line($"FSRS that reaches the same, desired {wanted:0.000}: {same}"));
        output.WriteLine(Line(
            $"at that retention FSRS asks {same.ReviewsADay / constant.ReviewsADay:0.00} times as much as fixed intervals"));
    }

    /// <param name="desired">Null: fixed intervals.</param>
    private static Outcome Play(double? desired)
    {
        var settings = StudySettings.Default("UTC");
        if (desired is { } retention)
        {
            settings = settings with { DesiredRetention = retention };
        }

        var outcomes = Enumerable.Range(0, Learners).Select(learner => Play(settings, desired is null, learner)).ToList();
        var reviews = outcomes.Sum(outcome => outcome.Reviews);
        return new Outcome(
            outcomes.Sum(outcome => outcome.Remembered) / (double)reviews,
            reviews / (double)(Learners * Days),
            outcomes.Average(outcome => outcome.Known));
    }

    private static (int Reviews, int Remembered, double Known) Play(StudySettings settings, bool isFixed, int learner)
    {
        var scheduler = new FsrsScheduler(settings.Parameters());
        var chance = new Random(learner);
        var cards = new Dictionary<string, StudyCard>();
        var places = new Dictionary<string, int>();
        var (reviews, remembered) = (0, 0);
        for (var day = 0; day < Days; day++)
        {
            // Not at the same hour every day.
            var at = _start + Duration.FromDays(day) + Duration.FromMinutes(chance.Next(-120, 120));
            var due = DueCards.Of([.. cards.Values], settings, at);
            foreach (var card in due.Others)
            {
                var isRemembered = chance.NextDouble() < scheduler.Retrievability(card.Card, at);
                reviews++;
                remembered += isRemembered ? 1 : 0;
                cards[card.QuestionId] = Reviewed(card, isRemembered, at);
            }

            for (var begun = 0; begun < NewADay && cards.Count < Cards; begun++)
            {
                var id = cards.Count.ToString(CultureInfo.InvariantCulture);
                cards[id] = Reviewed(new StudyCard("pack", id, Card.New), chance.NextDouble() < 0.6, at);
            }
        }

        var end = _start + Duration.FromDays(Days);
        return (reviews, remembered, cards.Values.Average(card => scheduler.Retrievability(card.Card, end)));

        StudyCard Reviewed(StudyCard card, bool isRemembered, Instant at)
        {
            var rating = !isRemembered ? Rating.Again : chance.NextDouble() switch
            {
                < 0.15 => Rating.Hard,
                < 0.9 => Rating.Good,
                _ => Rating.Easy,
            };
            var after = card.Card;
            do
            {
                var fuzz = FuzzNumber.Of($"pack-{learner}", card.QuestionId, after.Reps);
                (after, _) = scheduler.Review(after, rating, at, settings.DayOf(at), fuzz);
                (rating, at) = (Rating.Good, after.Due!.Value);
            }
            while (after.IsInSteps);

            if (isFixed)
            {
                var place = isRemembered ? Math.Min(places.GetValueOrDefault(card.QuestionId, -1) + 1, _fixed.Length - 1) : 0;
                places[card.QuestionId] = place;
                after = after with { Due = after.LastReview!.Value + Duration.FromDays(_fixed[place]) };
            }

            return card with { Card = after };
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Retention">The share of reviews after days that were remembered.</param>
    /// <param name="ReviewsADay">The mean of the year.</param>
    /// <param name="Known">The mean probability of remembering a card at the end.</param>
    private sealed record Outcome(double Retention, double ReviewsADay, double Known)
    {
        public override string ToString() =>
            Line($"reached {Retention:0.000}, {ReviewsADay:0.0} reviews a day, known at the end {Known:0.000}");
    }
}
