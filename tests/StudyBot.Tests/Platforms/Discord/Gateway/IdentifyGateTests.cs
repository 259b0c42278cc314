using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class IdentifyGateTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Of_one_lane_the_next_waits_five_seconds_and_its_turn()
    {
        var gate = Gate(remaining: 10, maxConcurrency: 1);
        var first = await gate.EnterAsync(0, CancellationToken.None);
        var second = gate.EnterAsync(1, CancellationToken.None);
        var third = gate.EnterAsync(2, CancellationToken.None);

        first.Sent();
        await _time.WhenSleepingAsync(IdentifyGate.Pause);
        _time.Advance(IdentifyGate.Pause - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await second;
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task Different_lanes_do_not_wait_for_each_other()
    {
        var gate = Gate(remaining: 10, maxConcurrency: 2);
        (await gate.EnterAsync(0, CancellationToken.None)).Sent();

        (await gate.EnterAsync(1, CancellationToken.None)).Sent();
        var sameLane = gate.EnterAsync(2, CancellationToken.None);

        Assert.False(sameLane.IsCompleted);
    }

    [Fact]
    public async Task One_that_could_not_connect_gives_its_turn_back_at_once()
    {
        var gate = Gate(remaining: 10, maxConcurrency: 1);

        (await gate.EnterAsync(0, CancellationToken.None)).Dispose();

        Assert.True(gate.EnterAsync(0, CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task When_the_day_s_sessions_are_used_up_it_waits_for_the_next_day()
    {
        var gate = Gate(remaining: 1, maxConcurrency: 1);
        (await gate.EnterAsync(0, CancellationToken.None)).Sent();
        var next = gate.EnterAsync(0, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMinutes(1));

        await next;
    }

    private IdentifyGate Gate(int remaining, int maxConcurrency) =>
        new(new SessionStartLimit(
            1_000, remaining, (long)TimeSpan.FromHours(1).TotalMilliseconds, maxConcurrency), _time);
}
