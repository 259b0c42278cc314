using NodaTime;
using NodaTime.TimeZones;

namespace StudyBot.Core.Study;

public static class WallClock
{
    private static readonly ZoneLocalMappingResolver FirstOrEndOfGap = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The first instant at which clocks in <paramref name="zone"/> show <paramref name="time"/> or more: of two
    /// occurrences the first, of a time that was jumped over the end of the gap. Never decreases as the time grows.
    /// </summary>
    public static Instant FirstReaches(this DateTimeZone zone, LocalDateTime time) =>
        zone.ResolveLocal(time, FirstOrEndOfGap).ToInstant();

    /// <summary>False for a day that a zone jumped over whole, such as 30 December 2011 in Apia.</summary>
    public static bool Has(this DateTimeZone zone, LocalDate day) =>
        zone.FirstReaches(day.AtMidnight()).InZone(zone).Date == day;
}
