using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Places that the bot hears are gone, before anything is to be posted there.</summary>
public sealed class DiscordGoneTests
{
    [Theory]
    [InlineData("channel", "that place is gone")]
    [InlineData("server", "I am no longer there")]
    public async Task Whoever_set_daily_facts_up_hears_at_once_that_the_place_is_gone(string what, string why)
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = await TurnOnAsync(run, run.Channel);

        Leave(run, what);

        var told = await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "has stopped");
        Assert.Contains(why, told.Text, StringComparison.Ordinal);
        Assert.Contains("#study", told.Text, StringComparison.Ordinal);
        await NothingIsPostedAsync(run);
    }

    [Fact]
    public async Task A_process_that_starts_anew_knows_where_the_bot_was_used()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = await TurnOnAsync(run, run.Channel);
        await run.StopAsync();
        run.Start();
        await run.WhenThereAsync();

        run.Discord.RemoveBot(run.Guild);

        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "has stopped");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Added_again_the_bot_goes_on_where_it_was_as_it_has_promised(bool restarts)
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = await TurnOnAsync(run, run.Channel);
        run.Discord.RemoveBot(run.Guild);
        var told = await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "has stopped");
        Assert.Contains("by itself when I am added again", told.Text, StringComparison.Ordinal);
        await run.LoggedAsync("Left in 1 places");
        if (restarts)
        {
            await run.StopAsync();
            run.Start();
            await run.WhenThereAsync();
        }

        run.Discord.AddBot(run.Guild);
        await run.LoggedAsync("Joined in 1 places");
        await DailyPosts.ComeDueAsync(run, 1);

        await run.SeesAsync(ann, run.Channel, "📖 Fact of the day");
    }

    [Fact]
    public async Task With_a_channel_its_threads_are_gone_and_their_quizzes_end()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        var begun = ann.Run(run.Channel, "quiz", ("number", 3), ("kind", "choice"), ("thread", true));
        var shown = await begun.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        var thread = await run.Discord.WhenAsync(() => shown.Thread);
        await run.AskedAsync(ann, thread, "1/3");

        run.Discord.Delete(run.Channel);

        await run.LoggedAsync($"discord:{thread.Id}: a quiz ended");
    }

    [Fact]
    public async Task A_thread_that_is_deleted_leaves_its_channel_alone()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 3), ("kind", "choice"));
        var question = await run.AskedAsync(ann, run.Channel, "1/3");
        var begun = ann.Run(run.Guild.AddChannel("other"), "quiz", ("number", 3), ("thread", true));
        var thread = await run.Discord.WhenAsync(() => begun.Original?.Thread);
        await run.SeesAsync(ann, thread, "1/3");

        run.Discord.Delete(thread);

        await run.LoggedAsync($"discord:{thread.Id}: a quiz ended");
        await ann.Press(question, DiscordRun.Options(question)[0]).WhenShownAsync().WaitAsync(DiscordRun.Patience);
        ann.Press(question, "a|skip");
        await run.SeesAsync(ann, run.Channel, message => message == question && message.Text.Contains("Answer:"));
    }

    [Fact]
    public async Task An_outage_at_Discord_is_no_farewell()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = await TurnOnAsync(run, run.Channel);

        run.Discord.Break(run.Guild);
        ann.Run(run.Channel, "quiz", ("number", 1), ("kind", "choice"));
        await run.AskedAsync(ann, run.Channel, "1/1");

        Assert.Empty(run.Discord.DirectMessage(ann).Messages);
        await ann.Run(run.Channel, "daily").WhenShownAsync().WaitAsync(DiscordRun.Patience);
        await run.SeesAsync(ann, run.Channel, message => message.Text.Contains("The daily fact is on"));
    }

    private static void Leave(DiscordRun run, string what)
    {
        if (what == "channel")
        {
            run.Discord.Delete(run.Channel);
        }
        else
        {
            run.Discord.RemoveBot(run.Guild);
        }
    }

    private static async Task<FakeUser> TurnOnAsync(DiscordRun run, FakeChannel place)
    {
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        var command = ann.Run(place, "daily", ("state", "on"), ("time", "08:00"), ("zone", "UTC"));
        await command.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        return ann;
    }

    /// <summary>The next day comes, and nobody tries to post there.</summary>
    private static async Task NothingIsPostedAsync(DiscordRun run)
    {
        var path = run.Channel.Id.ToString();
        var before = run.Discord.Requests.Count(IsPost);
        await DailyPosts.ComeDueAsync(run, 1);
        var other = run.Member("Eve");
        other.Say("/start");
        await run.SeesAsync(other, run.Discord.DirectMessage(other), message => message.Author == run.Discord.Bot);
        Assert.Equal(before, run.Discord.Requests.Count(IsPost));

        bool IsPost(StudyBot.Testing.Discord.Rest.ApiRequest request) =>
            request.Method == "POST" && request.Values.GetValueOrDefault("channel_id") == path;
    }
}
