using System.Text.Json;
using NodaTime;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class DailyScheduleTests
{
    [Theory]
    [InlineData("2026-03-10T08:29:59", "2026-03-10T08:30:00")]
    [InlineData("2026-03-10T08:30:00", "2026-03-11T08:30:00")]
    [InlineData("2026-12-31T09:00:00", "2027-01-01T08:30:00")]
    public void The_next_post_is_strictly_later(string after, string next) =>
        Assert.Equal(next, Next(Every("08:30", "Asia/Almaty"), after));

    [Theory]
    [InlineData(DaysOfWeek.Weekdays, "2026-03-13T09:00:00", "2026-03-16T08:30:00")]
    [InlineData(DaysOfWeek.Weekend, "2026-03-16T00:00:00", "2026-03-21T08:30:00")]
    [InlineData(DaysOfWeek.Friday, "2026-03-13T08:30:00", "2026-03-20T08:30:00")]
    public void Other_days_are_left_out(DaysOfWeek days, string after, string next) =>
        Assert.Equal(next, Next(Every("08:30", "Asia/Almaty", days), after));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T12:00:00", "2026-03-29T08:30:00")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00:00", "2026-10-25T08:30:00")]
    [InlineData("Asia/Almaty", "2024-02-29T12:00:00", "2024-03-01T08:30:00")]
    public void The_time_on_the_wall_holds_when_clocks_are_changed(string zoneId, string after, string next) =>
        Assert.Equal(next, Next(Every("08:30", zoneId), after));

    [Fact]
    public void Almaty_is_five_hours_ahead_since_March_2024()
    {
        var schedule = Every("08:30", "Asia/Almaty");

        Assert.Equal(Instant.FromUtc(2024, 2, 29, 2, 30), schedule.NextPost(Instant.FromUtc(2024, 2, 28, 12, 0)).At);
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 3, 30), schedule.NextPost(Instant.FromUtc(2024, 2, 29, 12, 0)).At);
    }

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2026-03-28T12:00:00", "2026-03-29T03:00:00")]
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-03T12:00:00", "2026-10-04T02:30:00")]
    [InlineData("America/Nuuk", "23:30", "2024-03-30T12:00:00", "2024-03-31T00:00:00")]
    public void A_time_that_the_day_lacks_becomes_the_end_of_the_gap(
        string zoneId, string time, string after, string next) =>
        Assert.Equal(next, Next(Every(time, zoneId), after));

    [Fact]
    public void A_gap_over_midnight_belongs_to_the_day_before_and_takes_nothing_from_the_next()
    {
        var schedule = Every("23:30", "America/Nuuk");

        var first = schedule.NextPost(SomeTime.At("2024-03-30T12:00:00", "America/Nuuk"));
        var second = schedule.NextPost(first.At, first.Day);

        Assert.Equal(SomeTime.Day("2024-03-30"), first.Day);
        Assert.Equal(SomeTime.Day("2024-03-31"), second.Day);
        Assert.Equal("2024-03-31T23:30:00", SomeTime.Shown(second.At, "America/Nuuk"));
    }

    [Fact]
    public void A_time_that_occurs_twice_is_posted_the_first_time_only()
    {
        var schedule = Every("02:30", "Europe/Berlin");

        var first = schedule.NextPost(SomeTime.At("2026-10-24T12:00:00", "Europe/Berlin"));
        var second = schedule.NextPost(first.At);

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), first.At);
        Assert.Equal(Instant.FromUtc(2026, 10, 26, 1, 30), second.At);
    }

    [Theory]
    [InlineData("08:30")]
    [InlineData("00:00")]
    [InlineData("23:59")]
    public void A_day_that_a_zone_jumped_over_has_no_post(string time)
    {
        var schedule = Every(time, "Pacific/Apia");

        var first = schedule.NextPost(SomeTime.At("2011-12-28T23:59:30", "Pacific/Apia"));
        var second = schedule.NextPost(first.At);

        Assert.Equal((SomeTime.Day("2011-12-29"), SomeTime.Day("2011-12-31")), (first.Day, second.Day));
        Assert.Equal($"2011-12-31T{time}:00", SomeTime.Shown(second.At, "Pacific/Apia"));
    }

    [Fact]
    public void A_day_that_was_posted_does_not_come_again_at_a_later_time()
    {
        var now = SomeTime.At("2026-03-10T09:00:00", "Asia/Almaty");

        var next = Every("20:00", "Asia/Almaty").NextPost(now, lastPosted: SomeTime.Day("2026-03-10"));

        Assert.Equal(SomeTime.Day("2026-03-11"), next.Day);
    }

    [Fact]
    public void A_day_that_was_posted_in_one_zone_does_not_come_again_in_another()
    {
        var now = SomeTime.At("2026-03-10T09:00:00", "Asia/Almaty");

        var next = Every("08:30", "America/New_York").NextPost(now, lastPosted: SomeTime.Day("2026-03-10"));

        Assert.Equal(SomeTime.Day("2026-03-11"), next.Day);
    }

    [Fact]
    public void An_offset_is_a_zone_too() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 10, 3, 0),
            Every("08:30", "UTC+05:30").NextPost(Instant.FromUtc(2026, 3, 10, 0, 0)).At);

    [Fact]
    public void It_survives_json()
    {
        var schedule = Every("08:30", "Asia/Almaty", DaysOfWeek.Monday | DaysOfWeek.Thursday);

        var json = JsonSerializer.Serialize(schedule);

        Assert.Equal("\"08:30 Asia/Almaty Monday, Thursday\"", json);
        Assert.Equal(schedule, JsonSerializer.Deserialize<DailySchedule>(json));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("08:30 Asia/Almaty")]
    [InlineData("08:30 Asia/Almaty None")]
    [InlineData("08:30 Asia/Almaty 128")]
    [InlineData("24:00 Asia/Almaty All")]
    public void Other_text_is_no_schedule(string? text) => Assert.False(DailySchedule.TryParse(text, out _));

    [Fact]
    public void Json_that_is_no_schedule_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DailySchedule>("5"));

    [Fact]
    public void A_schedule_needs_a_day_and_a_whole_minute()
    {
        Assert.Throws<ArgumentException>(() => Every("08:30", "UTC", DaysOfWeek.None));
        Assert.Throws<ArgumentException>(() => new DailySchedule(new LocalTime(8, 30, 1), "UTC", DaysOfWeek.All));
    }

    private static DailySchedule Every(string time, string zoneId, DaysOfWeek days = DaysOfWeek.All) =>
        new(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, zoneId, days);

    private static string Next(DailySchedule schedule, string after) =>
        SomeTime.Shown(schedule.NextPost(SomeTime.At(after, schedule.ZoneId)).At, schedule.ZoneId);
}
