using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>How many cards come due on a study day.</summary>
public sealed record ForecastDay(LocalDate Day, int Count);

public static class Forecast
{
    /// <summary>Today first; what is overdue counts for today.</summary>
    /// <param name="dues">When each card comes due.</param>
    /// <param name="days">At least 1.</param>
    public static ImmutableArray<ForecastDay> Of(
        IEnumerable<Instant> dues, StudySettings settings, Instant at, int days)
    {
        var today = settings.DayOf(at);
        var starts = Enumerable.Range(0, days + 1).Select(day => settings.StartOf(today.PlusDays(day))).ToArray();
        var counts = new int[days];
        foreach (var due in dues.Where(due => due < starts[^1]))
        {
            var next = Array.FindIndex(starts, start => start > due);
            counts[Math.Max(next - 1, 0)]++;
        }

        return [.. counts.Select((count, day) => new ForecastDay(today.PlusDays(day), count))];
    }
}
