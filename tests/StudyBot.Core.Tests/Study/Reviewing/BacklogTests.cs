using NodaTime;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Tests.Study.Reviewing;

public sealed class BacklogTests
{
    private static readonly StudySettings _settings = StudySettings.Default("UTC") with { IsFuzzed = false };
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 10, 12, 0);
    private static readonly FsrsScheduler _scheduler = new(_settings.Parameters());

    [Theory]
    [InlineData(0, 0, 0, 200, 0, 0)]
    [InlineData(30, 12, 0, 200, 42, 0)]
    [InlineData(40, 150, 0, 200, 190, 0)]
    [InlineData(0, 250, 100, 200, 100, 150)]
    [InlineData(240, 0, 0, 200, 40, 200)]
    [InlineData(240, 15, 0, 200, 55, 200)]
    [InlineData(700, 0, 0, 200, 100, 600)]
    [InlineData(200, 0, 40, 200, 0, 200)]
    [InlineData(700, 0, 0, 50, 50, 650)]
    public void Today_asks_for_what_nobody_is_buried_by(
        int overdue, int dueToday, int reviewed, int limit, int today, int waiting)
    {
        var plan = BacklogRule.Plan(overdue, dueToday, reviewed, limit);
        Assert.Equal((today, waiting), (plan.Today, plan.Waiting));
    }

    [Fact]
    public void It_says_over_how_many_days_the_rest_follows()
    {
        Assert.Equal(5, BacklogRule.Plan(240, 0, 0, 200).Days);
        Assert.Equal(6, BacklogRule.Plan(700, 0, 0, 200).Days);
        Assert.Equal(13, BacklogRule.Plan(700, 0, 0, 50).Days);
        Assert.Equal(0, BacklogRule.Plan(10, 10, 0, 200).Days);
    }

    [Fact]
    public void What_is_about_to_be_lost_comes_first()
    {
        var fresh = Reviewed("fresh", stability: 3, daysAgo: 5);
        var lost = Reviewed("lost", stability: 1, daysAgo: 300);
        var firm = Reviewed("firm", stability: 200, daysAgo: 210);

        var due = DueCards.Of([firm, lost, fresh], _settings, _now);

        Assert.Equal(["fresh", "firm", "lost"], due.Others.Select(card => card.QuestionId));
    }

    /// <summary>Forty of two hundred today: this order leaves more in the head after a week than the longest overdue
    /// first.</summary>
    [Fact]
    public void The_order_keeps_more_than_the_longest_overdue_first()
    {
        var cards = Enumerable.Range(0, 200)
            .Select(number => Reviewed($"q{number}", 1 + (number * 7 % 40), 15 + (number * 11 % 60)))
            .Where(card => card.Card.Due < _now)
            .ToList();
        var valuable = DueCards.Of(cards, _settings, _now).Others;

        Assert.True(Kept(valuable.Take(40)) > Kept(cards.OrderBy(card => card.Card.Due).Take(40)));

        static double Kept(IEnumerable<StudyCard> reviewed) =>
            reviewed.Sum(card => DueCards.Loss(_scheduler, card.Card, _now));
    }

    [Fact]
    public void Cards_of_days_are_due_from_the_beginning_of_their_study_day_those_in_steps_from_their_minute_on()
    {
        var tonight = Due("tonight", CardState.Review, _now + Duration.FromHours(15));
        var tomorrow = Due("tomorrow", CardState.Review, _now + Duration.FromHours(17));
        var now = Due("now", CardState.Learning, _now);
        var soon = Due("soon", CardState.Relearning, _now + Duration.FromMinutes(20));
        var later = Due("later", CardState.Learning, _now + Duration.FromMinutes(21));

        var due = DueCards.Of([tonight, tomorrow, now, soon, later], _settings, _now);

        Assert.Equal(["tonight"], due.Others.Select(card => card.QuestionId));
        Assert.Equal(["now"], due.InSteps.Select(card => card.QuestionId));
        Assert.Equal(["soon"], due.Soon.Select(card => card.QuestionId));
    }

    [Fact]
    public void The_forecast_counts_study_days_and_what_is_overdue_for_today()
    {
        StudyCard[] cards =
        [
            Due("a", CardState.Review, _now - Duration.FromDays(9)),
            Due("b", CardState.Review, _now + Duration.FromHours(15)),
            Due("c", CardState.Review, _now + Duration.FromHours(17)),
            Due("d", CardState.Review, _now + Duration.FromDays(6)),
            Due("e", CardState.Review, _now + Duration.FromDays(8)),
        ];

        var dues = cards.Select(card => card.Card.Due!.Value);
        Assert.Equal([2, 1, 0, 0, 0, 0, 1], Forecast.Of(dues, _settings, _now, 7).Select(day => day.Count));
    }

    private static StudyCard Reviewed(string id, double stability, int daysAgo)
    {
        var last = _now - Duration.FromDays(daysAgo);
        return new StudyCard("pack", id, new Card(
            CardState.Review, null, stability, 5, last + Duration.FromDays(stability), last, last.InUtc().Date, 3, 0));
    }

    private static StudyCard Due(string id, CardState state, Instant due) => new("pack", id, new Card(
        state, state == CardState.Review ? null : 0, 5, 5, due, _now - Duration.FromDays(20), new LocalDate(2026, 2, 18), 3, 0));
}
