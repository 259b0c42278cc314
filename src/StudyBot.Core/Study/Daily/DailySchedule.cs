using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace StudyBot.Core.Study.Daily;

/// <summary>
/// At what time on which days something is posted. <see cref="ToString"/> writes it as
/// <c>08:30 Asia/Almaty Monday, Thursday</c>, which <see cref="TryParse"/> reads; JSON holds the same text.
/// </summary>
[JsonConverter(typeof(DailyScheduleJsonConverter))]
public sealed record DailySchedule
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="time">The time on the wall, in whole minutes.</param>
    /// <param name="zoneId">From the time zone database, or an offset as NodaTime writes it (<c>UTC+05:30</c>).</param>
    /// <param name="days">At least one.</param>
    /// <exception cref="ArgumentException">The time has seconds, or there is no day.</exception>
    public DailySchedule(LocalTime time, string zoneId, DaysOfWeek days)
    {
        if (time.TickOfDay % NodaConstants.TicksPerMinute != 0)
        {
            throw new ArgumentException($"{time} is no whole minute.", nameof(time));
        }

        if ((days & DaysOfWeek.All) == 0 || (days & ~DaysOfWeek.All) != 0)
        {
            throw new ArgumentException($"'{days}' are no days to post on: give at least one.", nameof(days));
        }

        (Time, ZoneId, Days) = (time, zoneId, days);
    }

    public LocalTime Time { get; }

    public string ZoneId { get; }

    public DaysOfWeek Days { get; }

    /// <summary>
    /// The first post due later than <paramref name="after"/>. A time that its day lacks becomes the next instant
    /// that exists; one that occurs twice is the first of the two; a day that the zone jumped over has no post.
    /// </summary>
    /// <param name="lastPosted">The day of the last post, whatever the schedule was then: neither it nor an earlier one
    /// comes again.</param>
    /// <exception cref="DateTimeZoneNotFoundException">The zone database has no such zone.</exception>
    public DailyPost NextPost(Instant after, LocalDate? lastPosted = null)
    {
        var zone = DateTimeZoneProviders.Tzdb[ZoneId];
        var day = after.InZone(zone).Date;
        if (lastPosted >= day)
        {
            day = lastPosted.Value.PlusDays(1);
        }

        while (true)
        {
            if (Days.Contains(day.DayOfWeek))
            {
                var at = zone.FirstReaches(day + Time);
                if (at > after && zone.Has(day))
                {
                    return new DailyPost(day, at);
                }
            }

            day = day.PlusDays(1);
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TimePattern.Format(Time)} {ZoneId} {Days}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out DailySchedule? schedule)
    {
        schedule = text?.Split(' ', 3) is [var time, var zoneId, var days]
            && TimePattern.Parse(time).TryGetValue(default, out var parsedTime)
            && Enum.TryParse<DaysOfWeek>(days, out var parsedDays)
            && parsedDays is > DaysOfWeek.None and <= DaysOfWeek.All
            ? new DailySchedule(parsedTime, zoneId, parsedDays)
            : null;
        return schedule is not null;
    }
}
