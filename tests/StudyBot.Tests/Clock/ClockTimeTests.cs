using Moq;
using StudyBot.Clock;

namespace StudyBot.Tests.Clock;

public sealed class ClockTimeTests
{
    [Fact]
    public async Task A_pause_is_not_over_when_a_timer_fires_early()
    {
        var now = TimeSpan.Zero;
        var timers = new List<TimeSpan>();
        var time = new Mock<TimeProvider>();
        time.Setup(clock => clock.TimestampFrequency).Returns(TimeSpan.TicksPerSecond);
        time.Setup(clock => clock.GetTimestamp()).Returns(() => now.Ticks);
        time.Setup(clock => clock.CreateTimer(
                It.IsAny<TimerCallback>(), It.IsAny<object?>(), It.IsAny<TimeSpan>(), It.IsAny<TimeSpan>()))
            .Returns((TimerCallback fire, object? state, TimeSpan due, TimeSpan _) =>
            {
                timers.Add(due);
                now += due - (timers.Count == 1 ? TimeSpan.FromMilliseconds(4) : TimeSpan.Zero);
                fire(state);
                return Mock.Of<ITimer>();
            });

        await time.Object.PauseAsync(TimeSpan.FromSeconds(1), CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(4)], timers);
    }
}
