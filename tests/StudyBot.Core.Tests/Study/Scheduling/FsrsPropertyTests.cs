using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Tests.Study.Scheduling;

public sealed class FsrsPropertyTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 5, 8, 0);

    private static readonly FsrsParameters _plain = FsrsParameters.Default with { IsFuzzed = false };

    /// <summary>Ratings with the minutes since the one before; clocks may have gone back.</summary>
    private static Arbitrary<(int Rating, int Minutes)[]> Histories => Gen.Zip(
            Gen.Choose(1, 4),
            Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 200_000), Gen.Choose(-3_000, 0)))
        .ArrayOf().Where(history => history.Length > 0).ToArbitrary();

    private static Arbitrary<double> Chance => Gen.Choose(0, 9_999).Select(number => number / 10_000.0).ToArbitrary();

    [Fact]
    public void A_better_rating_never_comes_back_sooner() =>
        Prop.ForAll(Histories, Chance, (history, fuzz) =>
        {
            var scheduler = new FsrsScheduler(FsrsParameters.Default);
            var (card, at) = Play(scheduler, history);
            var outcomes = scheduler.Preview(card, at, at.InUtc().Date, fuzz);
            return outcomes.Zip(outcomes.Skip(1)).All(pair => pair.First.Due <= pair.Second.Due)
                && outcomes.Zip(outcomes.Skip(1)).All(pair => pair.First.Stability <= pair.Second.Stability);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Recall_only_falls_with_time() =>
        Prop.ForAll(Histories, Gen.Choose(0, 400_000).Two().ToArbitrary(), (history, later) =>
        {
            var scheduler = new FsrsScheduler(_plain);
            var (card, at) = Play(scheduler, history);
            var (sooner, after) = (Math.Min(later.Item1, later.Item2), Math.Max(later.Item1, later.Item2));
            var first = scheduler.Retrievability(card, at + Duration.FromMinutes(sooner));
            var second = scheduler.Retrievability(card, at + Duration.FromMinutes(after));
            return first <= 1 && second > 0 && second <= first && (sooner == after || second < first);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_card_in_review_is_due_when_recall_has_sunk_to_what_is_desired() =>
        Prop.ForAll(Gen.Choose(1, 365).ToArbitrary(), days =>
        {
            var model = new MemoryModel(_plain);
            return Math.Abs(model.DaysUntil(0.9, days) - days) < 1e-9
                && Math.Abs(model.Retrievability(model.DaysUntil(0.8, days), days) - 0.8) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clocks_that_go_back_do_no_harm() =>
        Prop.ForAll(Histories, history =>
        {
            var scheduler = new FsrsScheduler(FsrsParameters.Default);
            var (card, at) = Play(scheduler, history);
            return double.IsFinite(card.Stability)
                && card.Stability is >= 0.001 and <= 36_500
                && card.Difficulty is >= 1 and <= 10
                && card.Due > at
                && card.Due <= at + Duration.FromDays(36_500)
                && card.Reps == history.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_log_alone_makes_the_same_card() =>
        Prop.ForAll(Histories, Chance, (history, fuzz) =>
        {
            var scheduler = new FsrsScheduler(FsrsParameters.Default);
            var (card, at, log) = (Card.New, _start, new List<ReviewRecord>());
            foreach (var (rating, minutes) in history)
            {
                at += Duration.FromMinutes(minutes);
                (card, var entry) = scheduler.Review(card, (Rating)rating, at, at.InUtc().Date, fuzz);
                log.Add(Record(entry, log.Count + 1));
            }

            return ReviewReplay.Cards(log).Single() == new StudyCard("pack", "q", card);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_taken_back_never_was() =>
        Prop.ForAll(Histories, history =>
        {
            var scheduler = new FsrsScheduler(FsrsParameters.Default);
            var (card, at, log) = (Card.New, _start, new List<ReviewRecord>());
            foreach (var (rating, minutes) in history)
            {
                at += Duration.FromMinutes(minutes);
                var mistaken = scheduler.Review(card, Rating.Again, at, at.InUtc().Date).Log;
                log.Add(Record(mistaken, log.Count + 1));
                log.Add(Record(mistaken, log.Count + 1) with { Source = ReviewSource.Undo, Undoes = log.Count });
                (card, var entry) = scheduler.Review(card, (Rating)rating, at, at.InUtc().Date);
                log.Add(Record(entry, log.Count + 1));
            }

            return ReviewReplay.Cards(log).Single().Card == card;
        }).QuickCheckThrowOnFailure();

    private static ReviewRecord Record(ReviewLog log, long id) => new(
        new LearnerId(1), "pack", "q", log.Rating, log.Before, log.At, log.Day, Duration.Zero, ReviewSource.Review,
        AnswerWay.Recalled, log.Fuzz, FsrsParameters.Default, new ConversationId("test", "chat"), null, id);

    private static (Card Card, Instant At) Play(FsrsScheduler scheduler, (int Rating, int Minutes)[] history)
    {
        var (card, at) = (Card.New, _start);
        foreach (var (rating, minutes) in history)
        {
            at += Duration.FromMinutes(minutes);
            (card, _) = scheduler.Review(card, (Rating)rating, at, at.InUtc().Date);
        }

        return (card, at);
    }
}
