using NodaTime;
using NodaTime.Text;

namespace StudyBot.Core.Study.Daily;

public static class ZoneDisplay
{
    private static readonly OffsetPattern WholeHours = OffsetPattern.CreateWithInvariantCulture("-H");
    private static readonly OffsetPattern WithMinutes = OffsetPattern.CreateWithInvariantCulture("-H:mm");

    /// <summary><c>Asia/Almaty (UTC+5)</c>, or the offset alone where that is the zone.</summary>
    /// <param name="at">Whose offset is shown.</param>
    public static string Of(string zoneId, Instant at)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var offset = Of(zone.GetUtcOffset(at));
        return IsOffset(zoneId) ? offset : $"{zoneId} ({offset})";
    }

    private static bool IsOffset(string zoneId) =>
        zoneId.StartsWith("UTC", StringComparison.Ordinal) || zoneId.StartsWith("Etc/", StringComparison.Ordinal);

    /// <summary><c>UTC+5</c>, <c>UTC-3:30</c>, <c>UTC</c>.</summary>
    public static string Of(Offset offset)
    {
        if (offset == Offset.Zero)
        {
            return "UTC";
        }

        var pattern = offset.Seconds % NodaConstants.SecondsPerHour == 0 ? WholeHours : WithMinutes;
        return $"UTC{(offset > Offset.Zero ? "+" : "")}{pattern.Format(offset)}";
    }
}
