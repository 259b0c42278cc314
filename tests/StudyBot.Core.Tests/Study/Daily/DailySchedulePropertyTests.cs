using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class DailySchedulePropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly Arbitrary<(DailySchedule Schedule, Instant After)> Moments =
        ScheduleSome.Schedules.Zip(ScheduleSome.Instants).ToArbitrary();

    [Fact]
    public void The_next_post_is_strictly_later_and_on_an_allowed_day() =>
        Prop.ForAll(Moments, some =>
        {
            var next = some.Schedule.NextPost(some.After);
            return next.At > some.After && some.Schedule.Days.Contains(next.Day.DayOfWeek);
        }).Check(Thorough);

    [Fact]
    public void The_clock_shows_the_time_unless_it_jumped_over_it() =>
        Prop.ForAll(Moments, some => ShowsItsTime(some.Schedule, some.Schedule.NextPost(some.After))).Check(Thorough);

    [Fact]
    public void No_post_lies_between_a_moment_and_the_next_post() =>
        Prop.ForAll(Moments, some =>
        {
            var next = some.Schedule.NextPost(some.After);
            return some.Schedule.NextPost(next.At - Duration.Epsilon) == next
                && some.Schedule.NextPost(some.After + ((next.At - some.After) / 2)) == next;
        }).Check(Thorough);

    [Fact]
    public void Over_years_no_day_comes_twice_and_none_is_missed() =>
        Prop.ForAll(Moments, some =>
        {
            var zone = SomeTime.Zone(some.Schedule.ZoneId);
            var post = some.Schedule.NextPost(some.After);
            for (var posts = 0; posts < 800; posts++)
            {
                var next = some.Schedule.NextPost(post.At);
                var between = Enumerable.Range(1, Period.DaysBetween(post.Day, next.Day) - 1).Select(post.Day.PlusDays);
                if (next.Day <= post.Day
                    || !ShowsItsTime(some.Schedule, next)
                    || between.Any(day => some.Schedule.Days.Contains(day.DayOfWeek) && DayExists(day, zone)))
                {
                    return false;
                }

                post = next;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(ScheduleSome.Schedules.ToArbitrary(), schedule =>
            DailySchedule.TryParse(schedule.ToString(), out var read) && read == schedule).Check(Thorough);

    private static bool ShowsItsTime(DailySchedule schedule, DailyPost post)
    {
        var zone = SomeTime.Zone(schedule.ZoneId);
        var mapping = zone.MapLocal(post.Day + schedule.Time);
        return mapping.Count > 0
            ? mapping.First().ToInstant() == post.At
            : mapping.LateInterval.Start == post.At;
    }

    private static bool DayExists(LocalDate day, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(day.AtMidnight());
        return mapping.Count > 0 || mapping.LateInterval.IsoLocalStart.Date == day;
    }
}
