using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Daily facts from the subscription to the post, over the wire.</summary>
public sealed class DiscordDailyTests
{
    private const string Fact = "📖 Fact of the day";

    private const string Post = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task Channel_thread_and_direct_messages_get_theirs_once()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 1), ("thread", true));
        var thread = await run.Discord.WhenAsync(() => run.Discord.World.Channels.FirstOrDefault(channel => channel.IsThread));
        FakeChannel[] places = [run.Channel, thread, run.Discord.DirectMessage(ann)];
        foreach (var place in places)
        {
            await TurnOnAsync(ann, place);
        }

        run.Discord.Faults.Next(Post, new RestFault.CutAfter());
        run.Discord.Faults.Next(Post, new RestFault.FailsAfter(500));
        run.Discord.Faults.Next(Post, new RestFault.TooMany("global", 0.3));
        await DailyPosts.ComeDueAsync(run, places.Length);

        foreach (var place in places)
        {
            await run.SeesAsync(ann, place, Fact);
        }

        await run.StopAsync();
        Assert.All(places, place => Assert.Single(place.Messages, IsFact));
    }

    [Fact]
    public async Task A_channel_that_is_gone_pauses_and_whoever_set_it_up_is_told()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        await TurnOnAsync(ann, run.Channel);
        run.Channel.Delete();

        await DailyPosts.ComeDueAsync(run, 1);

        var told = await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "has stopped");
        Assert.Contains("08:00", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_closed_to_the_bot_goes_on_when_it_is_open_again()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        await TurnOnAsync(ann, run.Channel);
        run.Channel.BotPermissions &= ~Permissions.SendMessages;
        await DailyPosts.ComeDueAsync(run, 1);
        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "I may not write there");

        run.Channel.BotPermissions = FakeChannel.UsualPermissions;
        await ann.Run(run.Channel, "help").WhenShownAsync().WaitAsync(DiscordRun.Patience);
        await DailyPosts.ComeDueAsync(run, 1, DailyPosts.Day.PlusDays(1));

        await run.SeesAsync(ann, run.Channel, Fact);
        Assert.Single(run.Channel.Messages, IsFact);
    }

    [Fact]
    public async Task A_facts_button_begins_a_quiz_there()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", isAdmin: true);
        await run.SpeaksEnglishAsync();
        await TurnOnAsync(ann, run.Channel);
        await DailyPosts.ComeDueAsync(run, 1);
        var fact = await run.SeesAsync(ann, run.Channel, Fact);

        ann.Press(fact, "Quiz me on this");

        await run.AskedAsync(ann, run.Channel, "1/");
    }

    private static bool IsFact(FakeMessage message) => message.Text.Contains(Fact, StringComparison.Ordinal);

    private static async Task TurnOnAsync(FakeUser admin, FakeChannel place)
    {
        var command = admin.Run(place, "daily", ("state", "on"), ("time", "08:00"), ("zone", "UTC"));
        var answer = await command.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Contains("The daily fact is on", answer.Text, StringComparison.Ordinal);
    }
}
