using NodaTime;
using NodaTime.Text;

namespace StudyBot.Core.Tests.Study.Daily;

internal static class SomeTime
{
    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>When clocks in the zone show that; the first time, where they do so twice.</summary>
    public static Instant At(string shown, string zoneId) =>
        LocalDateTimePattern.GeneralIso.Parse(shown).Value.InZone(Zone(zoneId), mapping => mapping.First()).ToInstant();

    public static string Shown(Instant at, string zoneId) =>
        LocalDateTimePattern.GeneralIso.Format(at.InZone(Zone(zoneId)).LocalDateTime);
}
