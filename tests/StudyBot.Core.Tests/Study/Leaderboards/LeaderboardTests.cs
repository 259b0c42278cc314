using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Leaderboards;

public sealed class LeaderboardTests
{
    private static readonly DateTimeZone _almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    [Fact]
    public void A_day_ends_at_midnight_of_the_zone()
    {
        var midnight = Instant.FromUtc(2026, 3, 1, 19, 0);
        RightAnswer[] answers = [Answer(1, "q", midnight - Duration.Epsilon), Answer(1, "q", midnight)];

        Assert.Equal(2, Assert.Single(Leaderboard.Of(answers, _almaty, null).Places).Points);
        Assert.Equal(1, Assert.Single(Leaderboard.Of(answers, DateTimeZone.Utc, null).Places).Points);
    }

    [Theory]
    [InlineData(2, 0, 2)]
    [InlineData(8, 23, 2)]
    [InlineData(9, 0, 9)]
    public void A_week_begins_with_its_Monday(int day, int hour, int monday)
    {
        var at = new LocalDateTime(2026, 3, day, hour, 0).InZoneLeniently(_almaty).ToInstant();

        Assert.Equal(
            new LocalDate(2026, 3, monday).AtStartOfDayInZone(_almaty).ToInstant(), Leaderboard.WeekBegan(at, _almaty));
    }

    [Fact]
    public void Speed_order_and_repeats_change_nothing()
    {
        var random = new Random(5);
        var answers = Enumerable.Range(0, 200)
            .Select(number => Answer(random.Next(1, 6), $"q{random.Next(9)}", Some.Time + Duration.FromMinutes(number))).ToArray();
        var board = Leaderboard.Of(answers, DateTimeZone.Utc, new LearnerId(3));

        var shuffled = answers.Concat(answers.Take(50)).ToArray();
        random.Shuffle(shuffled);
        var again = Leaderboard.Of(shuffled, DateTimeZone.Utc, new LearnerId(3));

        Assert.Equal(
            board.Places.Select(place => (place.Rank, place.Points, string.Join(',', place.Names))),
            again.Places.Select(place => (place.Rank, place.Points, string.Join(',', place.Names))));
        Assert.Equal(board.Own?.Rank, again.Own?.Rank);
        Assert.Contains("learner 3", board.Own!.Names);
    }

    [Fact]
    public void Who_hides_takes_no_place_from_anybody()
    {
        RightAnswer[] answers = [Answer(1, "q", Some.Time), Answer(1, "p", Some.Time), Answer(2, "q", Some.Time)];
        var board = Leaderboard.Of(
            answers.Select(answer => answer with { IsHidden = answer.Learner.Value == 1 }), DateTimeZone.Utc, new LearnerId(1));

        Assert.Equal((1, "learner 2"), (Assert.Single(board.Places).Rank, board.Places[0].Names[0]));
        Assert.Null(board.Own);
    }

    private static RightAnswer Answer(long learner, string question, Instant at) =>
        new(new LearnerId(learner), $"learner {learner}", "pack", question, at, false);
}
