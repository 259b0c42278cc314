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
    private const string Callback = "/callback";

    private const string Post = "POST /channels/{channel_id}/messages";

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
    public async Task Aside_nothing_can_be_shown_when_the_interaction_is_over()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.HasInstalled = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        var (_, handle) = rig.Run(place);
        rig.Time.Advance(TimeSpan.FromMinutes(15));

        Assert.IsType<Refused>(await rig.DeliverAsync(Question, handle, ConversationKind.Aside, place));
        Assert.False(rig.Session.News.TryRead(out _));
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

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    public async Task A_callback_whose_fate_is_unknown_is_shown_once(string fault)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Callback, FaultOf(fault));
        var (_, handle) = rig.Run();

        await InTimeAsync(rig, rig.DeliverAsync(Question, handle));
        await rig.DeliverAsync(Reveal);

        Assert.Equal("1905 it was", Assert.Single(rig.Channel.Messages).Text);
    }

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    public async Task A_channel_message_whose_fate_is_unknown_is_shown_once(string fault)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Post, FaultOf(fault));

        await InTimeAsync(rig, rig.DeliverAsync(Question));

        Assert.Single(rig.Channel.Messages);
    }

    [Fact]
    public async Task After_a_death_between_showing_and_noting_it_is_not_shown_again()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Question);
        await rig.DeliverAsync(item);

        rig.Start();
        await rig.DeliverAsync(item);

        Assert.Single(rig.Channel.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interaction_of_before_a_restart_is_answered_where_its_answer_is_awaited(bool wasDeferred)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        if (wasDeferred)
        {
            rig.Time.Advance(DiscordInteractions.Patience);
            await command.WhenAnsweredAsync();
        }
        else
        {
            await rig.DeliverAsync(Reply.Say("One."), handle);
        }

        rig.Start();
        await rig.DeliverAsync(Reply.Say("Two."), handle);

        Assert.Equal(wasDeferred ? ["Two."] : ["One.", "Two."], rig.Channel.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task An_interaction_that_comes_again_after_a_restart_is_answered_once()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        await rig.DeliverAsync(Reply.Say("One."), handle);

        rig.Start();
        _ = rig.Interactions.Came(handle, false, CancellationToken.None);
        await rig.DeliverAsync(Reply.Say("Two."), handle);

        Assert.Equal("One.", command.Original!.Text);
        Assert.Equal("Two.", Assert.Single(command.FollowUps).Text);
    }

    [Fact]
    public async Task When_Discord_asks_for_more_patience_than_there_is_the_reply_waits()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Post, new RestFault.TooMany("user", 60));

        var result = Assert.IsType<NotNow>(await rig.DeliverAsync(Question));

        Assert.InRange(result.After!.Value.TotalSeconds, 59, 61);
        Assert.Empty(rig.Channel.Messages);
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

    private static async Task InTimeAsync(DiscordPlatformRig rig, Task<DeliveryResult> delivery)
    {
        while (!delivery.IsCompleted)
        {
            var sleeping = rig.Time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
            await Task.WhenAny(delivery, sleeping);
            if (!delivery.IsCompleted)
            {
                rig.Time.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        Assert.IsType<Shown>(await delivery);
    }

    private static RestFault FaultOf(string name) => name switch
    {
        "cut before" => new RestFault.CutBefore(),
        "cut after" => new RestFault.CutAfter(),
        "500 before" => new RestFault.Fails(502),
        _ => new RestFault.FailsAfter(502),
    };
}
