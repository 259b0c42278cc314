using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class DailyDecisionTests
{
    private static readonly DailySchedule Morning = new(new LocalTime(8, 30), "Asia/Almaty", DaysOfWeek.All);
    private static readonly DailyPost Tuesday = Morning.NextPost(SomeTime.At("2026-03-10T00:00:00", "Asia/Almaty"));

    [Theory]
    [InlineData("2026-03-10T08:30:00")]
    [InlineData("2026-03-10T14:30:00")]
    public void Up_to_six_hours_late_it_is_posted(string now)
    {
        var decision = Decide(now);

        Assert.Equal(DailyVerdict.Post, decision.Verdict);
        Assert.Equal(SomeTime.Day("2026-03-11"), decision.Next.Day);
    }

    [Fact]
    public void Later_it_is_skipped_and_tomorrow_is_next()
    {
        var decision = Decide("2026-03-10T14:30:01");

        Assert.Equal(DailyVerdict.TooLate, decision.Verdict);
        Assert.Equal(Duration.FromHours(6) + Duration.FromSeconds(1), decision.Late);
        Assert.Equal(SomeTime.Day("2026-03-11"), decision.Next.Day);
    }

    [Fact]
    public void After_days_of_downtime_a_post_that_is_not_too_late_is_still_next()
    {
        var decision = Decide("2026-03-14T10:00:00");

        Assert.Equal(DailyVerdict.TooLate, decision.Verdict);
        Assert.Equal(SomeTime.Day("2026-03-14"), decision.Next.Day);
        var second = DailyDecision.Of(Morning, decision.Next, At("2026-03-14T10:00:00"), lastPosted: null);
        Assert.Equal(DailyVerdict.Post, second.Verdict);
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-11")]
    [InlineData("2026-03-11", "2026-03-12")]
    public void A_day_that_was_posted_is_not_posted_again_nor_is_one_before_it(string lastPosted, string next)
    {
        var decision = DailyDecision.Of(Morning, Tuesday, Tuesday.At, SomeTime.Day(lastPosted));

        Assert.Equal((DailyVerdict.AlreadyPosted, SomeTime.Day(next)), (decision.Verdict, decision.Next.Day));
    }

    [Fact]
    public void A_later_time_set_after_the_post_begins_tomorrow()
    {
        var evening = new DailySchedule(new LocalTime(20, 0), "Asia/Almaty", DaysOfWeek.All);

        var decision = DailyDecision.Of(evening, Tuesday, At("2026-03-10T08:31:00"), lastPosted: null);

        Assert.Equal(DailyVerdict.Post, decision.Verdict);
        Assert.Equal("2026-03-11T20:00:00", SomeTime.Shown(decision.Next.At, "Asia/Almaty"));
    }

    [Fact]
    public void Asked_too_early_it_waits_for_the_same_post()
    {
        var decision = Decide("2026-03-10T08:29:59");

        Assert.Equal((DailyVerdict.NotYet, Tuesday), (decision.Verdict, decision.Next));
    }

    [Fact]
    public void Through_downtime_and_changed_schedules_no_day_is_posted_twice_or_over_six_hours_late() =>
        Prop.ForAll(
            ScheduleSome.Instants.Zip(Steps).ToArbitrary(),
            some =>
            {
                var ((now, steps), posted) = (some, new List<LocalDate>());
                var schedule = Morning;
                var due = schedule.NextPost(now);
                foreach (var (changed, hoursAway) in steps)
                {
                    if (changed is not null)
                    {
                        schedule = changed;
                        due = schedule.NextPost(now, LastOf(posted));
                    }

                    // The clock wakes at the due time, unless the program was down.
                    now = Instant.Max(due.At, now + Duration.FromHours(hoursAway));
                    var decision = DailyDecision.Of(schedule, due, now, LastOf(posted));
                    if (decision.Verdict == DailyVerdict.Post)
                    {
                        Assert.InRange(now - due.At, Duration.Zero, DailyDecision.Patience);
                        posted.Add(due.Day);
                    }

                    Assert.True(decision.Next.Day > due.Day);
                    due = decision.Next;
                }

                return posted.Distinct().Count() == posted.Count;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<(DailySchedule? Changed, int HoursAway)[]> Steps { get; } =
        Gen.ArrayOf(
            from isChanged in Gen.Choose(0, 3)
            from schedule in ScheduleSome.Schedules
            from hoursAway in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 100))
            select (isChanged == 0 ? schedule : null, hoursAway),
            40);

    private static LocalDate? LastOf(List<LocalDate> posted) => posted is [.., var last] ? last : null;

    private static DailyDecision Decide(string now) => DailyDecision.Of(Morning, Tuesday, At(now), lastPosted: null);

    private static Instant At(string shown) => SomeTime.At(shown, "Asia/Almaty");
}
