using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordClientLimitsTests
{
    private const string Post = "POST /channels/{channel_id}/messages";

    private static readonly MessageParams Hello = new() { Content = "hello" };

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task Told_to_wait_it_waits_as_long_as_it_was_told(string scope)
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        var channel = rig.Discord.AddGuild().AddChannel("general");
        rig.Discord.Faults.Next(Post, new RestFault.TooMany(scope, 2.5));
        var begun = time.Now;

        await AdvanceUntilAsync(time, SendAsync(rig, new CreateMessage(channel.Id, Hello)));

        Assert.InRange((channel.Messages.Single().Id.CreatedAt - begun).TotalSeconds, 2.5, 3.0);
        Assert.Equal(0, rig.Discord.Buckets.Refusals);
    }

    [Fact]
    public async Task Told_to_wait_for_long_it_gives_the_message_back_with_the_time()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        rig.Discord.Faults.Next(Post, new RestFault.TooMany("shared", 600));

        var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => SendAsync(rig, new CreateMessage(channel.Id, Hello)));
        var next = await Assert.ThrowsAsync<DiscordUnreachableException>(
            () => SendAsync(rig, new CreateMessage(channel.Id, Hello)));

        Assert.Equal(TimeSpan.FromMinutes(10), refusal.RetryAfter);
        Assert.False(next.MayHaveTakenEffect);
        Assert.InRange(next.RetryAfter!.Value.TotalSeconds, 500, 600);
        Assert.Single(rig.Discord.Requests);
    }

    [Fact]
    public async Task A_ban_s_plain_text_holds_everything_back()
    {
        await using var rig = await DiscordRig.StartAsync();
        var guild = rig.Discord.AddGuild();
        var (one, other) = (guild.AddChannel("one"), guild.AddChannel("other"));
        rig.Discord.Faults.Next(Post, new RestFault.Foreign(429, "text/plain", "error code: 1015", RetryAfter: 3_600));

        var refusal =
            await Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, new CreateMessage(one.Id, Hello)));
        await Assert.ThrowsAsync<DiscordUnreachableException>(() => SendAsync(rig, new CreateMessage(other.Id, Hello)));
        await Assert.ThrowsAsync<DiscordUnreachableException>(() => SendAsync(
            rig, new DeleteOriginalInteractionResponse(FakeDiscord.ApplicationId, new InteractionToken("t"))));

        Assert.Contains("error code: 1015", refusal.Message, StringComparison.Ordinal);
        Assert.Single(rig.Discord.Requests);
    }

    [Fact]
    public async Task A_burst_to_one_channel_keeps_within_its_limit()
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        var channel = rig.Discord.AddGuild().AddChannel("general");

        var burst = new Burst(rig);
        await AdvanceUntilAsync(
            time,
            Task.WhenAll(Enumerable.Range(0, 17).Select(number =>
                burst.SendAsync(new CreateMessage(channel.Id, new MessageParams { Content = $"{number}" })))),
            burst);

        Assert.Equal(17, channel.Messages.Count);
        Assert.Equal(0, rig.Discord.Buckets.Refusals);
    }

    [Fact]
    public async Task A_burst_over_many_channels_keeps_within_the_global_limit_and_a_person_goes_first()
    {
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        var guild = rig.Discord.AddGuild();
        var channels = Enumerable.Range(0, 200).Select(number => guild.AddChannel($"{number}")).ToList();
        var asked = guild.AddChannel("asked");
        var begun = time.Now;

        var burst = new Burst(rig);
        var round = channels.Select(
            channel => burst.SendAsync(new CreateMessage(channel.Id, Hello) { IsScheduled = true })).ToList();
        var answer = SendAsync(rig, new CreateMessage(asked.Id, Hello));
        await answer;
        var answeredAt = time.Now;
        await AdvanceUntilAsync(time, Task.WhenAll(round), burst);

        Assert.Equal(begun, answeredAt);
        Assert.Equal(0, rig.Discord.Buckets.Refusals);
        Assert.All(channels, channel => Assert.Single(channel.Messages));
    }

    private static Task<T> SendAsync<T>(DiscordRig rig, DiscordRequest<T> request) =>
        rig.Client.SendAsync(request, CancellationToken.None);

    /// <summary>
    /// Lets time pass whenever somebody sleeps for a few seconds, until the task has ended; not while something is on
    /// the line, which takes no moved time.
    /// </summary>
    private static async Task AdvanceUntilAsync(ManualTime time, Task task, Burst? burst = null)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, time.WhenSleepingAsync(TimeSpan.FromSeconds(6)));
            await (burst?.WhenNothingIsOnTheLineAsync() ?? Task.CompletedTask);
            if (!task.IsCompleted)
            {
                time.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        await task;
    }

    /// <summary>Many requests at once, of which it is known how many are on the line.</summary>
    private sealed class Burst(DiscordRig rig)
    {
        private int _onTheLine;

        public async Task SendAsync(CreateMessage request)
        {
            await rig.Client.SendAsync(
                request,
                () =>
                {
                    Interlocked.Increment(ref _onTheLine);
                    return Task.CompletedTask;
                },
                CancellationToken.None);
            Interlocked.Decrement(ref _onTheLine);
        }

        public async Task WhenNothingIsOnTheLineAsync()
        {
            while (Volatile.Read(ref _onTheLine) > 0)
            {
                await Task.Yield();
            }
        }
    }
}
