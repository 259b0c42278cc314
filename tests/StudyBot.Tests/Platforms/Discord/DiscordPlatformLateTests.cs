using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>What takes longer than Discord waits for.</summary>
public sealed class DiscordPlatformLateTests
{
    private static readonly Reply Question = new(
        new TextPart("When?"), new ChoicesPart(new Choice("1905", "a:x:1"), new Choice("Skip", "skip"))) { Slot = "round-1" };

    private static readonly Reply Reveal = Reply.Say("1905 it was") with { Slot = "round-1", Replaces = true };

    [Fact]
    public async Task What_takes_long_is_deferred_and_then_filled_in()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        rig.Time.Advance(DiscordInteractions.Patience);
        await command.WhenAnsweredAsync();

        await rig.DeliverAsync(Reply.Say("There."), handle);

        Assert.Equal(InteractionCallbackType.DeferredChannelMessageWithSource, command.AnsweredWith);
        Assert.Equal("There.", Assert.Single(rig.Channel.Messages).Text);
        Assert.Same(command.Original, rig.Channel.Messages[0]);
    }

    [Fact]
    public async Task A_press_that_takes_long_keeps_its_message_until_the_reveal_takes_its_place()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var dm = rig.Discord.DirectMessage(rig.Ann);
        await rig.DeliverAsync(Question, null, ConversationKind.Private, dm);
        var (press, handle) = rig.Press(dm.Messages[0], "1905");
        rig.Time.Advance(DiscordInteractions.Patience);
        await press.WhenAnsweredAsync();

        await rig.DeliverAsync(Reveal, handle, ConversationKind.Private, dm);

        Assert.Equal(InteractionCallbackType.DeferredUpdateMessage, press.AnsweredWith);
        Assert.Equal("1905 it was", Assert.Single(dm.Messages).Text);
    }

    [Fact]
    public async Task Too_late_for_an_answer_it_is_shown_in_the_channel()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (_, handle) = rig.Run(isHeard: false);
        rig.Time.Advance(TimeSpan.FromSeconds(4));

        Assert.IsType<Shown>(await rig.DeliverAsync(Reply.Say("There."), handle));

        Assert.Equal("There.", Assert.Single(rig.Channel.Messages).Text);
    }

    [Fact]
    public async Task Too_late_for_an_answer_the_pressed_question_becomes_the_reveal_all_the_same()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var dm = rig.Discord.DirectMessage(rig.Ann);
        await rig.DeliverAsync(Question, null, ConversationKind.Private, dm);
        var (_, handle) = rig.Press(dm.Messages[0], "1905", isHeard: false);
        rig.Time.Advance(TimeSpan.FromSeconds(4));

        await rig.DeliverAsync(Reveal, handle, ConversationKind.Private, dm);

        Assert.Equal("1905 it was", Assert.Single(dm.Messages).Text);
    }

    [Fact]
    public async Task After_fifteen_minutes_it_is_shown_in_the_channel()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (_, handle) = rig.Run();
        await rig.DeliverAsync(Reply.Say("One."), handle);
        rig.Time.Advance(TimeSpan.FromMinutes(15));

        await rig.DeliverAsync(Reply.Say("Two."), handle);

        Assert.Equal(["One.", "Two."], rig.Channel.Messages.Select(message => message.Text));
        Assert.Empty(rig.Discord.Refusals);
    }

    [Fact]
    public async Task Suggestions_are_given_in_time_or_not_at_all()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var suggestions = new Reply(new SuggestionsPart([new Suggestion("1", "2", "Footnote 2", "", "…")]));
        var (typing, late) = (rig.Ann.Type(rig.Channel, "lookup", "words", "f"), rig.Ann.Type(rig.Channel, "lookup", "words", "fo"));

        await rig.DeliverAsync(suggestions, HandleOf(typing));
        rig.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.IsType<Shown>(await rig.DeliverAsync(suggestions, HandleOf(late)));

        Assert.Equal("Footnote 2", Assert.Single(typing.Suggestions));

        static DiscordReplyHandle.ToInteraction HandleOf(FakeInteraction interaction) => new(
            interaction.Id, new InteractionToken(interaction.Token), DiscordInteractionKind.Autocomplete);
    }
}
