using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Study;
using StudyBot.Core.Tests.Study.Daily;

namespace StudyBot.Core.Tests.Study;

public sealed class StudyDayTests
{
    private static readonly LocalTime Four = new(4, 0);

    [Theory]
    [InlineData("2026-03-10T03:59:59", "2026-03-09")]
    [InlineData("2026-03-10T04:00:00", "2026-03-10")]
    [InlineData("2026-03-10T23:59:59", "2026-03-10")]
    [InlineData("2026-03-11T00:00:00", "2026-03-10")]
    public void A_day_lasts_from_rollover_to_rollover(string shown, string day) =>
        Assert.Equal(
            SomeTime.Day(day),
            StudyDay.Of(SomeTime.At(shown, "Asia/Almaty"), SomeTime.Zone("Asia/Almaty"), Four));

    [Fact]
    public void The_same_moment_counts_for_different_days_in_different_zones()
    {
        var moment = Instant.FromUtc(2026, 3, 10, 6, 0);

        Assert.Equal(new LocalDate(2026, 3, 10), StudyDay.Of(moment, SomeTime.Zone("Asia/Almaty"), Four));
        Assert.Equal(new LocalDate(2026, 3, 9), StudyDay.Of(moment, SomeTime.Zone("America/New_York"), Four));
    }

    [Fact]
    public void A_rollover_that_the_clock_jumps_over_comes_at_the_end_of_the_gap()
    {
        var berlin = SomeTime.Zone("Europe/Berlin");
        var halfPastTwo = new LocalTime(2, 30);
        var jump = Instant.FromUtc(2026, 3, 29, 1, 0);

        Assert.Equal(new LocalDate(2026, 3, 28), StudyDay.Of(jump - Duration.Epsilon, berlin, halfPastTwo));
        Assert.Equal(new LocalDate(2026, 3, 29), StudyDay.Of(jump, berlin, halfPastTwo));
    }

    [Fact]
    public void A_day_that_has_begun_goes_on_when_the_clock_is_put_back_before_its_rollover()
    {
        var berlin = SomeTime.Zone("Europe/Berlin");
        var secondTimeTwo = Instant.FromUtc(2026, 10, 25, 1, 0);

        Assert.Equal(new LocalDate(2026, 10, 25), StudyDay.Of(secondTimeTwo, berlin, new LocalTime(2, 30)));
    }

    [Fact]
    public void It_never_goes_back() =>
        Prop.ForAll(
            ScheduleSome.ZoneIds.Zip(ScheduleSome.Instants).Zip(ScheduleSome.Times).ToArbitrary(),
            some =>
            {
                var ((zoneId, moment), rollover) = some;
                var zone = SomeTime.Zone(zoneId);
                var day = StudyDay.Of(moment, zone, rollover);
                return StudyDay.Start(day, zone, rollover) <= moment
                    && moment < StudyDay.Start(day.PlusDays(1), zone, rollover);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
