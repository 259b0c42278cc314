using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Handlers.Progress;

/// <summary>Puts a report into a picture's words and numbers.</summary>
public static class ProgressPainter
{
    private const int WeeksBack = 52;

    /// <summary>Two months' names closer than this would touch.</summary>
    private const int WeeksApart = 3;

    public static ProgressPicture Paint(ProgressReport report, Phrases phrases, string title) => new(
        phrases.ProgressTitle,
        phrases.PictureSubtitle(title, report.Today),
        [
            new PictureTile(phrases.Percent(report.Recall), phrases.RecallLabel),
            new PictureTile(phrases.DayCount(report.Streak.Length), phrases.StreakLabel),
            new PictureTile(phrases.Figure(report.Due), phrases.DueLabel),
            new PictureTile(phrases.OutOf(report.Begun, report.Questions), phrases.BegunLabel),
        ],
        Year(report, phrases),
        new PictureBars(phrases.RecallBySectionLabel, [.. report.Sections.Select(section => new PictureBar(
            phrases.SectionTitle(section.Section.Number, section.Section.Heading),
            section.Recall,
            phrases.Percent(section.Recall),
            phrases.OutOf(section.Begun, section.Questions)))]),
        new PictureColumns(
            phrases.ForecastLabel(report.Forecast.Sum()),
            report.Forecast,
            [.. Enumerable.Range(0, report.Forecast.Length).Where(day => day % 7 == 0).Select(day => new PictureLabel(
                day, day == 0 ? phrases.TodayLabel : phrases.ShortDate(report.Today.PlusDays(day))))]));

    private static PictureCalendar Year(ProgressReport report, Phrases phrases)
    {
        var first = report.Today.PlusDays(1 - (int)report.Today.DayOfWeek).PlusWeeks(-WeeksBack);
        var reviews = report.Days.ToDictionary(day => day.Day, day => day.Reviews);
        var days = Enumerable.Range(0, Period.DaysBetween(first, report.Today) + 1).Select(first.PlusDays).ToList();
        ImmutableArray<int> counts = [.. days.Select(day => reviews.GetValueOrDefault(day))];
        return new PictureCalendar(
            phrases.YearLabel(counts.Sum()), counts, phrases.ShortWeekdays, Months(days, phrases), phrases.Less, phrases.More);
    }

    private static ImmutableArray<PictureLabel> Months(List<LocalDate> days, Phrases phrases)
    {
        var labels = ImmutableArray.CreateBuilder<PictureLabel>();
        for (var index = 0; index < days.Count; index++)
        {
            if (days[index].Day == 1 && (labels.Count == 0 || (index / 7) - labels[^1].At >= WeeksApart))
            {
                labels.Add(new PictureLabel(index / 7, phrases.ShortMonth(days[index])));
            }
        }

        return labels.ToImmutable();
    }
}
