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
        Assert.Equal(DailyVerdict.Post, DailyDecision.Of(Morning, decision.Next, At("2026-03-14T10:00:00"), null).Verdict);
    }

    [Fact]
    public void A_day_that_was_posted_is_not_posted_again()
    {
        var decision = DailyDecision.Of(Morning, Tuesday, Tuesday.At, lastPosted: Tuesday.Day);

        Assert.Equal(DailyVerdict.AlreadyPosted, decision.Verdict);
        Assert.Equal(SomeTime.Day("2026-03-11"), decision.Next.Day);
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

    private static DailyDecision Decide(string now) => DailyDecision.Of(Morning, Tuesday, At(now), lastPosted: null);

    private static Instant At(string shown) => SomeTime.At(shown, "Asia/Almaty");
}
