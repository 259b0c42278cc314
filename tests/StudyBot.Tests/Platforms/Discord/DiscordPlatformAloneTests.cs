using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>What only one person is to see.</summary>
public sealed class DiscordPlatformAloneTests
{
    private static readonly Reply Question = new(
        new TextPart("When?"), new ChoicesPart(new Choice("1905", "a:x:1"), new Choice("Skip", "skip"))) { Slot = "round-1" };

    private static readonly Reply Reveal = Reply.Say("1905 it was") with { Slot = "round-1", Replaces = true };

    private static readonly Reply Secret = Reply.Say("Between us.");

    [Fact]
    public async Task What_is_for_one_only_they_see()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        var (press, handle) = rig.Press(rig.Channel.Messages[0], "1905");

        await rig.DeliverAsync(Reply.Say("Right!") with { OnlyFor = DiscordAddress.Account(rig.Ann.Id) }, handle);

        Assert.Equal(rig.Ann, press.Original!.OnlyFor);
        Assert.Equal("Right!", press.Original.Text);
    }

    [Fact]
    public async Task What_was_deferred_for_all_and_is_for_one_only_they_see()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        rig.Time.Advance(DiscordInteractions.Patience);
        await command.WhenAnsweredAsync();

        await rig.DeliverAsync(Reply.Say("Admins only.") with { OnlyFor = DiscordAddress.Account(rig.Ann.Id) }, handle);

        Assert.Equal(rig.Ann, Assert.Single(rig.Channel.Messages).OnlyFor);
    }

    [Fact]
    public async Task What_is_for_one_and_answers_nothing_comes_as_a_direct_message()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var private1 = Reply.Say("It stopped.") with { OnlyFor = DiscordAddress.Account(rig.Ann.Id) };

        await rig.DeliverAsync(private1);
        await rig.DeliverAsync(private1);

        Assert.Empty(rig.Channel.Messages);
        Assert.Equal(2, rig.Discord.DirectMessage(rig.Ann).Messages.Count);
        Assert.Single(rig.Discord.Requests, request => request.Template == "/users/@me/channels");
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_left_alone_and_the_channel_is_not()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.BlocksBot = true;

        Assert.IsType<Refused>(await rig.DeliverAsync(Reply.Say("It stopped.") with { OnlyFor = DiscordAddress.Account(rig.Ann.Id) }));

        Assert.False(rig.Session.News.TryRead(out _));
    }

    [Fact]
    public async Task Aside_everything_is_private()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.HasInstalled = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        var (command, handle) = rig.Run(place);

        await rig.DeliverAsync(Reply.Say("Between us."), handle, ConversationKind.Aside, place);
        await rig.DeliverAsync(Question, handle, ConversationKind.Aside, place);
        var (press, pressed) = rig.Press(place.Messages[^1], "1905");
        await rig.DeliverAsync(Reveal, pressed, ConversationKind.Aside, place);
        await rig.DeliverAsync(Question with { Slot = "round-2" }, pressed, ConversationKind.Aside, place);

        Assert.All(place.Messages, message => Assert.Equal(rig.Ann, message.OnlyFor));
        Assert.Equal(["Between us.", "1905 it was", "When?\n1905\nSkip"], place.Messages.Select(message => message.Text));
        Assert.Equal(InteractionCallbackType.UpdateMessage, press.AnsweredWith);
    }

    [Fact]
    public async Task Aside_a_command_changes_the_question_by_its_token_while_that_lives()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.HasInstalled = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        var (_, first) = rig.Run(place, isHeard: false);
        await rig.DeliverAsync(Question, first, ConversationKind.Aside, place);
        rig.Start();
        await rig.DeliverAsync(Reveal, rig.Run(place, isHeard: false).Handle, ConversationKind.Aside, place);
        Assert.Equal("1905 it was", Assert.Single(place.Messages).Text);

        rig.Time.Advance(TimeSpan.FromMinutes(15));
        await rig.DeliverAsync(Reveal, rig.Run(place, isHeard: false).Handle, ConversationKind.Aside, place);
        Assert.Equal(2, place.Messages.Count);
    }

    [Fact]
    public async Task Aside_a_question_that_is_asked_once_more_can_be_pressed_where_it_stands_last()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.HasInstalled = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        await rig.DeliverAsync(Question, rig.Run(place).Handle, ConversationKind.Aside, place);

        var again = Question with { IsRepeat = true };
        await rig.DeliverAsync(again, rig.Run(place).Handle, ConversationKind.Aside, place);

        Assert.Equal([0, 2], place.Messages.Select(message => message.Controls.Count()));
    }

    [Fact]
    public async Task Aside_what_comes_too_late_is_a_direct_message()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (place, handle) = Late(rig);

        Assert.IsType<Shown>(await rig.DeliverAsync(Secret, handle, ConversationKind.Aside, place));

        Assert.Equal("Between us.", Assert.Single(rig.Discord.DirectMessage(rig.Ann).Messages).Text);
        Assert.Empty(place.Messages);
    }

    [Fact]
    public async Task Aside_a_question_that_comes_too_late_is_not_asked_where_it_cannot_be_answered()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (place, handle) = Late(rig);
        var asked = new QuestionPart(
            "a:x:1", AnswerControl.PickOne, "Question 1/2", "When?", ["1905"], [0], "", "Pick one", null, null, (1, 2));

        Assert.IsType<Shown>(await rig.DeliverAsync(new Reply(asked), handle, ConversationKind.Aside, place));

        var told = Assert.Single(rig.Discord.DirectMessage(rig.Ann).Messages);
        Assert.Contains("/quiz", told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Buttons);
    }

    [Theory]
    [InlineData(ConversationKind.Aside)]
    [InlineData(ConversationKind.Group)]
    public async Task Who_takes_no_direct_messages_is_asked_in_public_to_ask_again(ConversationKind kind)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.BlocksBot = true;
        var secret = Secret with { OnlyFor = DiscordAddress.Account(rig.Ann.Id) };
        var (_, handle) = rig.Run(isHeard: false);
        rig.Time.Advance(TimeSpan.FromMinutes(15));

        await rig.DeliverAsync(secret, handle, kind);
        await rig.DeliverAsync(secret, handle, kind);

        var told = Assert.Single(rig.Channel.Messages, message => message.OnlyFor is null);
        Assert.StartsWith($"<@{rig.Ann.Id}> ", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Between us", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_be_reached_in_no_way_is_given_up()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.BlocksBot = true;
        var (place, handle) = Late(rig);

        Assert.IsType<Refused>(await rig.DeliverAsync(Secret, handle, ConversationKind.Aside, place));
        Assert.False(rig.Session.News.TryRead(out _));
    }

    [Fact]
    public async Task What_is_looked_up_from_a_menu_stays_private_and_a_quiz_that_it_leads_to_does_not()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (_, handle) = rig.Run();
        await rig.DeliverAsync(
            Reply.Say("Found.", new Choice("Footnote 2", "footnote:2"), new Choice("Quiz me", "quiz:keypoint:x")),
            handle with { Kind = DiscordInteractionKind.MessageCommand });
        var found = rig.Channel.Messages[0];
        await rig.DeliverAsync(Reply.Say("A footnote."), rig.Press(found, "Footnote 2").Handle);
        var asked = new QuestionPart(
            "a:x:1", AnswerControl.PickOne, "Question 1/2", "When?", ["1905"], [0], "", "Pick one", null, null, (1, 2));
        await rig.DeliverAsync(new Reply(asked) { Slot = "round-1" }, rig.Press(found, "Quiz me").Handle);

        Assert.Equal([rig.Ann, rig.Ann, null], rig.Channel.Messages.Select(message => message.OnlyFor));
    }

    /// <summary>Ann has asked something among people, where the bot is no member, a quarter of an hour ago.</summary>
    private static (FakeChannel Place, DiscordReplyHandle.ToInteraction Handle) Late(DiscordPlatformRig rig)
    {
        rig.Ann.HasInstalled = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        var (_, handle) = rig.Run(place, isHeard: false);
        rig.Time.Advance(TimeSpan.FromMinutes(15));
        return (place, handle);
    }
}
