using StudyBot.Platforms.Discord;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>More than Discord takes, and more than the bot does.</summary>
public sealed class DiscordTooMuchTests
{
    private const string Fact = "📖";

    [Theory]
    [InlineData("shared", 0)]
    [InlineData("user", 1)]
    public async Task Where_others_have_asked_too_much_only_that_place_waits_and_no_ban_comes_nearer(
        string scope, int counted)
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        var other = run.Guild.AddChannel("other");
        foreach (var place in new[] { run.Channel, other })
        {
            await ann.Run(place, "daily", ("state", "on"), ("time", "08:00"), ("zone", "UTC"))
                .WhenShownAsync().WaitAsync(DiscordRun.Patience);
        }

        run.Discord.Faults.When(
            request => request.Method == "POST" && request.Values.GetValueOrDefault("channel_id") == run.Channel.Id.ToString(),
            new RestFault.TooMany(scope, 600));
        await DailyPosts.ComeDueAsync(run, 2);

        await run.SeesAsync(ann, other, Fact);
        await run.LoggedAsync("has to wait");
        ann.Run(run.Channel, "quiz", ("number", 1), ("kind", "choice"));
        await run.AskedAsync(ann, run.Channel, "1/1");
        Assert.DoesNotContain(run.Channel.Messages, message => message.Text.Contains(Fact, StringComparison.Ordinal));
        Assert.Equal(counted, run.Limits.InvalidCount);
    }

    [Fact]
    public async Task A_flood_beyond_what_can_be_in_hand_is_refused_politely_and_nothing_is_lost_of_the_rest()
    {
        const int tooMany = 100;
        await using var run = await DiscordRun.StartAsync(null, "--Discord:RequestsPerSecond=10000");
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        var slow = new TaskCompletionSource();
        run.Discord.Faults.Next("/threads", new RestFault.Slow(slow.Task));
        var first = ann.Run(run.Channel, "quiz", ("number", 1), ("thread", true));
        await first.WhenAnsweredAsync().WaitAsync(DiscordRun.Patience);
        run.Discord.IsUnderLoad = true;

        for (var taken = 1; taken < DiscordWorker.MostInHand; taken++)
        {
            ann.Run(run.Channel, "help");
        }

        List<FakeInteraction> refused = [.. Enumerable.Range(1, tooMany).Select(_ => ann.Run(run.Channel, "help"))];
        foreach (var interaction in refused)
        {
            var told = await interaction.WhenShownAsync().WaitAsync(DiscordRun.Patience);
            Assert.Equal(ann, told.OnlyFor);
            Assert.Contains("something went wrong", told.Text, StringComparison.Ordinal);
        }

        slow.SetResult();

        // In its turn, after all others. Those that a busy machine cannot defer within three seconds come as messages.
        FakeInteraction last;
        do
        {
            last = ann.Run(run.Channel, "footnote", ("number", "1"));
            await run.Discord.WhenAsync(() =>
                last.Original is { IsLoading: false }
                || run.Channel.Messages[^1].Text.Contains("Footnote 1", StringComparison.Ordinal) ? last : null);
        }
        while (last.Original?.OnlyFor is not null);

        Assert.Equal(DiscordWorker.MostInHand - 1, run.Channel.Messages.Count(IsHelp));

        static bool IsHelp(FakeMessage message) =>
            message is { OnlyFor: null, IsLoading: false } && message.Text.Contains("/lookup", StringComparison.Ordinal);
    }
}
