namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class EarlyTimersTests
{
    /// <summary>The system's do so by up to a millisecond, since they count whole ones.</summary>
    [Fact]
    public async Task Timers_that_fire_early_do_not_end_the_heartbeats()
    {
        await using var rig = await DiscordRig.StartAsync(new EarlyTime());
        rig.Discord.Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(100);
        await rig.ConnectAsync();

        await rig.Discord.WhenAsync(() => rig.Discord.Gateway.Heartbeats >= 3 ? rig : null);

        Assert.Empty(rig.Discord.Gateway.CloseCodes);
    }

    private sealed class EarlyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new EarlyTimer(base.CreateTimer(callback, state, Early(dueTime), period));

        private static TimeSpan Early(TimeSpan dueTime) =>
            dueTime > TimeSpan.FromMilliseconds(4) ? dueTime - TimeSpan.FromMilliseconds(3) : dueTime;

        private sealed class EarlyTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Early(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
