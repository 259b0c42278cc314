using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>Where replies are shown.</summary>
public sealed class DiscordPlatformTests
{
    private static readonly Reply Question = new(
        new TextPart("When?"), new ChoicesPart(new Choice("1905", "a:x:1"), new Choice("Skip", "skip"))) { Slot = "round-1" };

    private static readonly Reply Reveal = Reply.Say("1905 it was") with { Slot = "round-1", Replaces = true };

    [Fact]
    public async Task A_command_is_answered_for_all_to_see_and_what_follows_follows()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();

        await rig.DeliverAsync(Reply.Say("A quiz!"), handle);
        await rig.DeliverAsync(Question, handle);

        Assert.Equal(InteractionCallbackType.ChannelMessageWithSource, command.AnsweredWith);
        Assert.Equal("A quiz!", command.Original!.Text);
        Assert.StartsWith("When?", Assert.Single(command.FollowUps).Text, StringComparison.Ordinal);
        Assert.All(rig.Channel.Messages, message => Assert.Null(message.OnlyFor));
    }

    [Fact]
    public async Task In_private_the_pressed_question_becomes_the_reveal_and_the_next_one_follows()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var dm = rig.Discord.DirectMessage(rig.Ann);
        await rig.DeliverAsync(Question, null, ConversationKind.Private, dm);
        var (press, handle) = rig.Press(dm.Messages[0], "1905");

        await rig.DeliverAsync(Reveal, handle, ConversationKind.Private, dm);
        await rig.DeliverAsync(Question with { Slot = "round-2" }, handle, ConversationKind.Private, dm);

        Assert.Equal(InteractionCallbackType.UpdateMessage, press.AnsweredWith);
        Assert.Equal(["1905 it was", "When?\n1905\nSkip"], dm.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task The_clock_edits_the_question_and_shows_what_is_new_in_the_channel()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);

        rig.Start();
        await rig.DeliverAsync(Reveal);

        Assert.Equal("1905 it was", Assert.Single(rig.Channel.Messages).Text);
    }

    [Fact]
    public async Task A_command_whose_reply_edits_another_message_is_answered_without_a_trace()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        var (command, handle) = rig.Run();

        await rig.DeliverAsync(Reveal, handle);
        rig.Time.Advance(DiscordInteractions.Patience);
        await rig.Discord.WhenAsync(() => command.Original is { IsDeleted: true } ? command : null);

        Assert.Equal("1905 it was", Assert.Single(rig.Channel.Messages).Text);
    }

    [Fact]
    public async Task A_question_that_somebody_deleted_is_revealed_anew()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        rig.Channel.Messages[0].IsDeleted = true;
        rig.Channel.Messages.Clear();

        Assert.IsType<Shown>(await rig.DeliverAsync(Reveal));

        Assert.Equal("1905 it was", Assert.Single(rig.Channel.Messages).Text);
    }

    [Fact]
    public async Task In_an_archived_thread_it_is_shown_anew()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        rig.Channel.IsArchived = true;

        Assert.IsType<Shown>(await rig.DeliverAsync(Reveal));

        Assert.Equal(2, rig.Channel.Messages.Count);
    }

    [Theory]
    [InlineData(LeftCause.Gone)]
    [InlineData(LeftCause.NotAllowed)]
    [InlineData(LeftCause.Closed)]
    public async Task A_channel_that_is_gone_or_closed_is_reported(LeftCause cause)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        switch (cause)
        {
            case LeftCause.Gone:
                rig.Channel.Delete();
                break;
            case LeftCause.Closed:
                rig.Channel.IsLocked = true;
                break;
            default:
                rig.Channel.BotPermissions = Permissions.ViewChannel;
                break;
        }

        Assert.IsType<Refused>(await rig.DeliverAsync(Question));

        Assert.True(rig.Session.News.TryRead(out var news));
        Assert.Equal(new DiscordAddress(rig.Channel.Id).Conversation, news.Conversation);
        Assert.Equal(cause, Assert.IsType<Left>(news.Body).Cause);
    }

    [Fact]
    public async Task A_page_is_turned_where_the_button_hangs()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var page = Reply.Say("Page 1", new Choice("Next", "footnote:2:here")) with { Slot = "footnote" };
        await rig.DeliverAsync(page);
        await rig.DeliverAsync(page);
        var (press, handle) = rig.Press(rig.Channel.Messages[0], "Next");

        await rig.DeliverAsync(Reply.Say("Page 2") with { Slot = "footnote", Replaces = true, TurnsPage = true }, handle);

        Assert.Equal(["Page 2", "Page 1\nNext"], rig.Channel.Messages.Select(message => message.Text));
        Assert.Equal(InteractionCallbackType.UpdateMessage, press.AnsweredWith);
    }

    [Fact]
    public async Task A_mark_is_a_reaction_to_what_was_written()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var written = rig.Channel.Write(rig.Ann, "1905");

        await rig.DeliverAsync(new Reply(new MarkPart(Mark.Right)), new DiscordReplyHandle.ToMessage(written.Id));

        Assert.Equal("✅", Assert.Single(written.Reactions));
    }

    [Fact]
    public async Task A_form_opens_at_once()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var asked = new QuestionPart(
            "a:x:1", AnswerControl.Type, "Question 1/2", "When?", [], [], "", "Write the year", null, null, (1, 2));
        await rig.DeliverAsync(new Reply(asked) { Slot = "round-1" });
        var shown = rig.Channel.Messages[0];
        var press = rig.Ann.Press(shown, "Write the year");
        var handle = new DiscordReplyHandle.ToInteraction(
            press.Id, new InteractionToken(press.Token), DiscordInteractionKind.Component, shown.Id);

        var pressed = new Message(shown.Id, rig.Channel.Id);
        await rig.Interactions.OpenFormAsync(
            handle, new DiscordCustomId.OpenForm("a:x:1"), pressed, CancellationToken.None);

        Assert.Equal("f|a:x:1", (string)press.Modal!["custom_id"]!);
    }
}
