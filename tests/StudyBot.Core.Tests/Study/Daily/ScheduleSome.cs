using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

/// <summary>Random zones, times, schedules and moments for property tests.</summary>
internal static class ScheduleSome
{
    public static Gen<string> ZoneIds { get; } = Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray());

    public static Gen<LocalTime> Times { get; } =
        Gen.Choose(0, (24 * 60) - 1).Select(minute => LocalTime.FromMinutesSinceMidnight(minute));

    /// <summary>From 1900 to 2100, to the second.</summary>
    public static Gen<Instant> Instants { get; } =
        from day in Gen.Choose(-25_567, 47_482)
        from second in Gen.Choose(0, 86_399)
        select NodaConstants.UnixEpoch + Duration.FromDays(day) + Duration.FromSeconds(second);

    public static Gen<DailySchedule> Schedules { get; } =
        from time in Times
        from zoneId in ZoneIds
        from days in Gen.Choose(1, 127)
        select new DailySchedule(time, zoneId, (DaysOfWeek)days);
}
