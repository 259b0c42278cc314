using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

/// <summary>The ends of connections, over the wire.</summary>
public sealed class GatewayReconnectTests
{
    [Fact]
    public async Task Asked_to_reconnect_it_resumes_at_once()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();

        rig.Discord.Gateway.AskToReconnect();

        Assert.True((await rig.NextAsync<ShardOpened>()).IsResumed);
        Assert.Equal([GatewayCloseCode.KeepSession], rig.Discord.Gateway.CloseCodes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_session_is_resumed_or_begun_anew_after_a_pause(bool isResumable)
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        await rig.ConnectAsync();

        rig.Discord.Gateway.Invalidate(isResumable);
        await rig.Discord.WhenAsync(() => rig.Discord.Gateway.ReadyShards.Count == 0 ? this : null);
        await AdvanceUntilAsync(time, rig.Discord.Gateway.WhenReadyAsync());

        Assert.Equal(isResumable, (await rig.NextAsync<ShardOpened>()).IsResumed);
        Assert.Equal(0, rig.Discord.Gateway.Identifies.Refused);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4003, false)]
    [InlineData(4005, true)]
    [InlineData(4007, false)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    [InlineData(4999, true)]
    [InlineData(1001, true)]
    public async Task After_these_close_codes_it_comes_back(int code, bool resumes)
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        await rig.ConnectAsync();

        rig.Discord.Gateway.Close(code);
        await rig.Discord.WhenAsync(() => rig.Discord.Gateway.ReadyShards.Count == 0 ? this : null);
        await AdvanceUntilAsync(time, rig.Discord.Gateway.WhenReadyAsync());

        Assert.Equal(resumes, (await rig.NextAsync<ShardOpened>()).IsResumed);
    }

    [Theory]
    [InlineData(4004, "Reset Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "2,500")]
    [InlineData(4012, "newer StudyBot")]
    [InlineData(4013, "newer StudyBot")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task After_these_it_ends_and_says_what_to_change(int code, string cure)
    {
        await using var rig = await DiscordRig.StartAsync();
        rig.Discord.Gateway.RefusesWith = code;

        var exception = await Assert.ThrowsAsync<GatewayStoppedException>(rig.RunGateway);

        Assert.Contains(cure, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_is_noticed_before_connecting()
    {
        await using var rig = await DiscordRig.StartAsync(
            token: "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Wrong1.loopback_only_0123456789abcdefghijkl");

        var exception = await Assert.ThrowsAsync<GatewayStoppedException>(rig.RunGateway);

        Assert.Contains("Discord:Token", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Discord.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task A_line_that_does_not_answer_heartbeats_is_left_and_the_session_kept()
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        var usual = rig.Discord.Gateway.HeartbeatInterval;
        rig.Discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(4);
        rig.Discord.Gateway.IsMute = true;
        await rig.ConnectAsync();
        rig.Discord.Gateway.HeartbeatInterval = usual;

        // The first heartbeat after half an interval, then a whole one without an answer.
        await AdvanceUntilAsync(
            time, rig.Discord.WhenAsync(() => rig.Discord.Gateway.CloseCodes.Count > 0 ? this : null));
        rig.Discord.Gateway.IsMute = false;
        await AdvanceUntilAsync(time, rig.Discord.Gateway.WhenReadyAsync());

        Assert.True((await rig.NextAsync<ShardOpened>()).IsResumed);
        Assert.Equal(GatewayCloseCode.KeepSession, rig.Discord.Gateway.CloseCodes[0]);
    }

    [Fact]
    public async Task Shards_begin_one_after_another_within_the_limit()
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time, shards: new ShardRange(0, 2, 4));

        _ = rig.RunGateway();
        await rig.Discord.Gateway.WhenReadyAsync(1);
        time.Advance(IdentifyGate.Pause);
        await rig.Discord.Gateway.WhenReadyAsync(2);
        time.Advance(IdentifyGate.Pause);
        await rig.Discord.Gateway.WhenReadyAsync(3);

        Assert.Equal([0, 1, 2], rig.Discord.Gateway.ReadyShards);
        Assert.Equal(0, rig.Discord.Gateway.Identifies.Refused);
    }

    /// <summary>
    /// Lets time pass whenever somebody sleeps for a few seconds, until the task has ended. Heartbeats and patience are
    /// longer: while nothing else sleeps, what goes over the line is waited for.
    /// </summary>
    private static async Task AdvanceUntilAsync(ManualTime time, Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, time.WhenSleepingAsync(TimeSpan.FromSeconds(6)));
            if (!task.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        await task;
    }
}
