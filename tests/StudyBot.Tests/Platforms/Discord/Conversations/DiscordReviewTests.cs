using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Reviews over the wire.</summary>
public sealed class DiscordReviewTests
{
    [Fact]
    public async Task In_direct_messages_a_review_is_pressed_to_its_end()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        ann.Run(chat, "review", ("number", 1));

        var card = await run.SeesAsync(ann, chat, "Show the answer");
        ann.Press(card, Action(card, ":show"));
        await run.SeesAsync(ann, chat, message => message.Text.Contains("How well did you know it?"));
        ann.Press(card, Action(card, ":rate:4"));

        await run.SeesAsync(ann, chat, "Reviewed: **1**, remembered: **1**");
    }

    [Fact]
    public async Task In_a_channel_whoever_asks_reviews_alone()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await run.SpeaksEnglishAsync();

        var card = await ann.Run(run.Channel, "review").WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Equal(ann, card.OnlyFor);
        var answer = await ann.Press(card, Action(card, ":show")).WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Equal(ann, answer.OnlyFor);
        Assert.Contains("How well did you know it?", answer.Text, StringComparison.Ordinal);
        var rated = await ann.Press(answer, Action(answer, ":rate:4")).WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Equal(ann, rated.OnlyFor);
        Assert.DoesNotContain(run.Channel.MessagesSeenBy(bob), message => message.OnlyFor == ann);
    }

    private static string Action(FakeMessage message, string end) =>
        DiscordRun.Actions(message).Single(action => action.EndsWith(end, StringComparison.Ordinal));
}
