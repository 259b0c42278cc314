using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// FSRS-6: what a review makes of a card. Where implementations differ, <see cref="FsrsParameters.Policy"/> decides.
/// </summary>
public sealed class FsrsScheduler(FsrsParameters parameters)
{
    private static readonly ImmutableArray<Rating> _ratings = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];

    /// <summary>The formulae, for those who count days themselves.</summary>
    public MemoryModel Model { get; } = new(parameters);

    /// <param name="at">A clock that went back does no harm: less than no time has never passed.</param>
    /// <param name="day">The learner's study day of <paramref name="at"/>.</param>
    /// <param name="fuzz">Chance, at least 0 and below 1; the same number gives the same interval.</param>
    public (Card Card, ReviewLog Log) Review(Card card, Rating rating, Instant at, LocalDate day, double fuzz = 0)
    {
        var days = DaysSince(card, at, day);
        var memory = Remember(card, rating, days);
        var (state, step, wait) = Next(card, rating, days, memory, fuzz);
        var isLapse = card.State == CardState.Review && rating == Rating.Again;
        var after = new Card(
            state,
            step,
            memory.Stability,
            memory.Difficulty,
            at + wait,
            at,
            day,
            card.Reps + 1,
            card.Lapses + (isLapse ? 1 : 0));
        return (after, new ReviewLog(rating, card.State, at, day, days, fuzz));
    }

    /// <summary>What each of the four ratings would make of the card, Again first.</summary>
    public ImmutableArray<Card> Preview(Card card, Instant at, LocalDate day, double fuzz = 0) =>
        [.. _ratings.Select(rating => Review(card, rating, at, day, fuzz).Card)];

    /// <summary>The probability that the card is remembered at that time, by fractions of days; 0 while it is new.</summary>
    public double Retrievability(Card card, Instant at) => card.LastReview is { } last
        ? Model.Retrievability((at - last).TotalDays, card.Stability)
        : 0;

    private int DaysSince(Card card, Instant at, LocalDate day) => (card.LastReview, card.LastDay) switch
    {
        ({ } last, { } lastDay) => Math.Max(0, parameters.Policy.DayCount switch
        {
            DayCount.StudyDays => Period.DaysBetween(lastDay, day),
            DayCount.UtcDates => Period.DaysBetween(last.InUtc().Date, at.InUtc().Date),
            _ => (at - last).Days,
        }),
        _ => 0,
    };

    private Memory Remember(Card card, Rating rating, int days) =>
        card.State == CardState.New ? Model.First(rating) : Model.Next(card.Memory, rating, days);

    private (CardState State, int? Step, Duration Wait) Next(
        Card card, Rating rating, int days, Memory memory, double fuzz)
    {
        if (!parameters.HasShortTerm)
        {
            return InReview(LongTerm(card, rating, days, fuzz));
        }

        if (card.State == CardState.Review)
        {
            return rating == Rating.Again && !parameters.RelearningSteps.IsEmpty
                ? (CardState.Relearning, 0, parameters.RelearningSteps[0])
                : InReview(Passing(card, rating, days, memory, fuzz));
        }

        var isRelearning = card.State == CardState.Relearning;
        var steps = isRelearning ? parameters.RelearningSteps : parameters.LearningSteps;
        return StepSchedule.Next(steps, card.Step ?? 0, rating, parameters.Policy.HardStep) is { } next
            ? (isRelearning ? CardState.Relearning : CardState.Learning, next.Step, next.Wait)
            : InReview(Fuzzed(memory, fuzz));
    }

    private static (CardState State, int? Step, Duration Wait) InReview(int days) =>
        (CardState.Review, null, Intervals.Wait(days));

    /// <summary>In days, for a card that stays in review.</summary>
    private int Passing(Card card, Rating rating, int days, Memory memory, double fuzz)
    {
        if (parameters.Policy.IntervalOrder == IntervalOrder.None || rating == Rating.Again)
        {
            return Fuzzed(memory, fuzz);
        }

        var (hard, good, easy) = Intervals.Apart(Of(Rating.Hard), Of(Rating.Good), Of(Rating.Easy));
        return WithinMaximum(rating switch
        {
            Rating.Hard => hard,
            Rating.Good => good,
            _ => easy,
        });

        int Of(Rating other) => Fuzzed(other == rating ? memory : Remember(card, other, days), fuzz);
    }

    /// <summary>In days: ts-fsrs without its short-term scheduler keeps all four apart, on every review.</summary>
    private int LongTerm(Card card, Rating rating, int days, double fuzz)
    {
        var plain = _ratings.Select(other => Fuzzed(Remember(card, other, days), fuzz)).ToList();
        var again = Math.Min(plain[0], plain[1]);
        var hard = Math.Max(plain[1], again + 1);
        var good = Math.Max(plain[2], hard + 1);
        return WithinMaximum(rating switch
        {
            Rating.Again => again,
            Rating.Hard => hard,
            Rating.Good => good,
            _ => Math.Max(plain[3], good + 1),
        });
    }

    private int WithinMaximum(int days) => parameters.Policy.IntervalOrder == IntervalOrder.AfterMaximum
        ? days
        : Math.Min(days, parameters.MaximumIntervalDays);

    private int Fuzzed(Memory memory, double fuzz)
    {
        var days = Intervals.Round(
            Model.DaysUntil(parameters.DesiredRetention, memory.Stability), parameters.MaximumIntervalDays);
        return parameters.IsFuzzed ? Intervals.Fuzz(days, fuzz, parameters.MaximumIntervalDays) : days;
    }
}
