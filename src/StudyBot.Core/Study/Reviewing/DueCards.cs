using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>
/// What is due of one pack: cards in steps from their minute on, the others from the beginning of their study day.
/// </summary>
/// <param name="InSteps">The longest due first.</param>
/// <param name="Others">The most valuable first: those of which most is about to be lost.</param>
/// <param name="Soon">In steps and due within <see cref="LearnAhead"/>, soonest first.</param>
/// <param name="Overdue">How many of <paramref name="Others"/> were due before today.</param>
public sealed record DueCards(
    ImmutableArray<StudyCard> InSteps,
    ImmutableArray<StudyCard> Others,
    ImmutableArray<StudyCard> Soon,
    int Overdue)
{
    /// <summary>A card that only waits so much longer is asked rather than ending the session.</summary>
    public static readonly Duration LearnAhead = Duration.FromMinutes(20);

    /// <summary>What is lost within it is about to be lost.</summary>
    private static readonly Duration _aWeek = Duration.FromDays(7);

    /// <summary>With more cards than these the rest waits: nobody does so many in a sitting.</summary>
    private const int Most = 2_000;

    public int Count => InSteps.Length + Others.Length;

    /// <param name="isKnown">Is the question still in the pack?</param>
    public static async ValueTask<DueCards> LoadAsync(
        IUnitOfWork work,
        LearnerId learner,
        string packId,
        StudySettings settings,
        Instant at,
        Func<string, bool> isKnown)
    {
        var today = settings.DayOf(at);
        var due = await work.DueCardsAsync(learner, packId, EndOf(today, settings, at), Most);
        return Of([.. due.Where(card => isKnown(card.QuestionId))], settings, at);
    }

    public static DueCards Of(IReadOnlyList<StudyCard> cards, StudySettings settings, Instant at)
    {
        var today = settings.DayOf(at);
        var (start, end) = (settings.StartOf(today), settings.StartOf(today.PlusDays(1)));
        var scheduler = new FsrsScheduler(settings.Parameters());
        List<StudyCard> inSteps = [.. cards.Where(card => card.Card.IsInSteps).OrderBy(card => card.Card.Due)];
        List<StudyCard> others = [.. cards.Where(card => !card.Card.IsInSteps && card.Card.Due < end)];
        return new DueCards(
            [.. inSteps.Where(card => card.Card.Due <= at)],
            [.. others.OrderByDescending(card => Loss(scheduler, card.Card, at)).ThenBy(card => card.Card.Due)],
            [.. inSteps.Where(card => card.Card.Due > at && card.Card.Due <= at + LearnAhead)],
            others.Count(card => card.Card.Due < start));
    }

    /// <summary>How much of the probability of remembering goes within a week if nothing is done.</summary>
    public static double Loss(FsrsScheduler scheduler, Card card, Instant at) =>
        scheduler.Retrievability(card, at) - scheduler.Retrievability(card, at + _aWeek);

    /// <summary>Steps of minutes reach over the end of the day.</summary>
    private static Instant EndOf(LocalDate today, StudySettings settings, Instant at) =>
        Instant.Max(settings.StartOf(today.PlusDays(1)), at + LearnAhead + Duration.Epsilon);
}
