using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Progress;

/// <summary>How far a learner is with one section.</summary>
/// <param name="Questions">How many can be asked of it.</param>
/// <param name="Begun">Of how many there is a card.</param>
/// <param name="Recall">The mean probability that a card begun is remembered now; null without any.</param>
public sealed record SectionProgress(Section Section, int Questions, int Begun, double? Recall)
{
    /// <summary>How much of the section is known: what was never asked is not, 0 to 1.</summary>
    public double Known => Questions == 0 ? 0 : (Recall ?? 0) * Begun / Questions;
}

/// <summary>Where a learner stands with one pack: everything that <c>/progress</c> says and draws.</summary>
/// <param name="Today">The learner's study day.</param>
/// <param name="States">How many cards are in each state; new ones are those not begun.</param>
/// <param name="Recall">The mean probability that a card begun is remembered now; null without any.</param>
/// <param name="Days">Study days with reviews, of all packs, oldest first.</param>
/// <param name="Forecast">Cards that come due on each of the next 30 days; today's include what is overdue.</param>
public sealed record ProgressReport(
    LocalDate Today,
    ImmutableDictionary<CardState, int> States,
    double? Recall,
    ImmutableArray<SectionProgress> Sections,
    ImmutableArray<LearnedDay> Days,
    ImmutableArray<int> Forecast,
    Streak Streak)
{
    public const int DaysAhead = 30;

    public const int DaysBack = 30;

    public int Due => Forecast[0];

    public int Begun => Sections.Sum(section => section.Begun);

    public int Questions => Sections.Sum(section => section.Questions);

    /// <summary>Of the last 30 days, today among them.</summary>
    public (int Reviews, int Remembered) Lately
    {
        get
        {
            var lately = Days.Where(day => day.Day > Today.PlusDays(-DaysBack)).ToList();
            return (lately.Sum(day => day.Reviews), lately.Sum(day => day.Remembered));
        }
    }

    /// <param name="cards">The learner's of this pack; those whose question it no longer has are left out.</param>
    /// <param name="days">Of all packs, oldest first.</param>
    public static ProgressReport Of(
        Edition edition,
        IEnumerable<StudyCard> cards,
        ImmutableArray<LearnedDay> days,
        StudySettings settings,
        Instant at)
    {
        var today = settings.DayOf(at);
        var scheduler = new FsrsScheduler(settings.Parameters());
        var known = cards
            .Select(card => (card.Card, Question: edition.Question(card.QuestionId)))
            .Where(card => card.Question is not null)
            .Select(card => (
                card.Card, Section: edition.SectionOf(card.Question!), Recall: scheduler.Retrievability(card.Card, at)))
            .ToList();
        var bySection = known.ToLookup(card => card.Section.Id);
        var questions = edition.Questions.CountBy(question => edition.SectionOf(question).Id).ToDictionary();
        var sections = edition.Sections
            .Select(section => new SectionProgress(
                section,
                questions.GetValueOrDefault(section.Id),
                bySection[section.Id].Count(),
                Mean(bySection[section.Id].Select(card => card.Recall))))
            .Where(section => section.Questions > 0)
            .ToImmutableArray();
        var ahead = Reviewing.Forecast.Of(known.Select(card => card.Card.Due!.Value), settings, at, DaysAhead);
        return new ProgressReport(
            today,
            known.CountBy(card => card.Card.State).ToImmutableDictionary()
                .SetItem(CardState.New, edition.Questions.Length - known.Count),
            Mean(known.Select(card => card.Recall)),
            sections,
            days,
            [.. ahead.Select(day => day.Count)],
            Streak.Of(days.Select(day => day.Day), today));
    }

    private static double? Mean(IEnumerable<double> shares) => shares.Select(share => (double?)share).Average();
}
