using NodaTime;

namespace StudyBot.Core.Study;

/// <summary>
/// Which day a moment counts for. A study day begins when the clock first shows the rollover time and lasts until the
/// next one begins, so it never goes back, not even where clocks do.
/// </summary>
public static class StudyDay
{
    public static LocalDate Of(Instant moment, DateTimeZone zone, LocalTime rollover)
    {
        var shown = moment.InZone(zone).LocalDateTime;
        var day = shown.TimeOfDay < rollover ? shown.Date.PlusDays(-1) : shown.Date;
        // Clocks that were put back show an earlier day than the one that has already begun.
        while (Start(day.PlusDays(1), zone, rollover) <= moment)
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    public static Instant Start(LocalDate day, DateTimeZone zone, LocalTime rollover) =>
        zone.FirstReaches(day + rollover);
}
