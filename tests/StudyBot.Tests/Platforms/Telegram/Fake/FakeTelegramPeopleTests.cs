using System.Text.Json;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>What people do, and what the bot gets to know of it.</summary>
public sealed class FakeTelegramPeopleTests : TelegramWireTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await UpdatesAsync();
    }

    [Fact]
    public async Task Unconfirmed_updates_come_again_and_confirmed_ones_do_not()
    {
        Ann.Says("one");
        Ann.Says("two");

        var first = await Client.SendAsync(new GetUpdates { Offset = Offset, Limit = 1 }, default);
        var again = await Client.SendAsync(new GetUpdates { Offset = Offset }, default);
        var rest = await Client.SendAsync(new GetUpdates { Offset = again[0].UpdateId + 1 }, default);

        Assert.Equal(first[0].UpdateId, again[0].UpdateId);
        Assert.Equal(["one", "two"], again.Select(update => update.Message!.Text));
        Assert.Equal("two", Assert.Single(rest).Message!.Text);
        Assert.Equal(1, Telegram.PendingUpdateCount);
    }

    [Fact]
    public async Task Kinds_that_are_not_allowed_do_not_come()
    {
        await Client.SendAsync(
            new GetUpdates { Offset = Offset, AllowedUpdates = [UpdateType.CallbackQuery] }, default);
        Ann.Says("one");

        Assert.Empty(await UpdatesAsync());
    }

    [Fact]
    public async Task In_privacy_mode_a_bot_sees_what_may_be_meant_for_it()
    {
        var group = Telegram.AddSupergroup("Class", Ann, Bob);
        var sent = await Client.SendAsync(new SendMessage(group.Id, "question"), default);
        await UpdatesAsync();

        Ann.Says(group, "chatter");
        Ann.Says(group, "/quiz");
        Ann.Says(group, "/quiz@TheStudyBot");
        Ann.Says(group, "/quiz@OtherBot");
        Ann.Says(group, "what do you say, @thestudybot?");
        Bob.Says(group, "an answer", replyTo: group.Messages[sent.MessageId]);

        Assert.Equal(
            ["/quiz", "/quiz@TheStudyBot", "what do you say, @thestudybot?", "an answer"],
            (await UpdatesAsync()).Select(update => update.Message!.Text));
    }

    [Fact]
    public async Task Administrators_and_bots_without_privacy_see_everything()
    {
        var group = Telegram.AddSupergroup("Class", Ann);
        await UpdatesAsync();
        Ann.Makes(Telegram.Bot, "administrator", group);
        Ann.Says(group, "chatter");
        Ann.Makes(Telegram.Bot, "member", group);
        Telegram.ReadsAllGroupMessages = true;
        Ann.Says(group, "more chatter");

        var messages = (await UpdatesAsync()).Select(update => update.Message).OfType<Message>();
        Assert.Equal(["chatter", "more chatter"], messages.Select(message => message.Text));
    }

    [Fact]
    public async Task An_anonymous_administrator_writes_as_the_chat()
    {
        var group = Telegram.AddSupergroup("Class", Ann);
        await UpdatesAsync();

        Ann.SaysAnonymously(group, "/daily off");

        var message = Assert.Single(await UpdatesAsync()).Message!;
        Assert.Equal((group.Id, "GroupAnonymousBot"), (message.SenderChat!.Id, message.From!.Username));
    }

    [Fact]
    public async Task Topics_of_a_forum_keep_their_messages_apart()
    {
        var forum = Telegram.AddForum("Class", Ann);
        var topic = forum.AddTopic("Quizzes");
        await UpdatesAsync();

        Ann.Says(forum, "/quiz", topic: topic);
        await Client.SendAsync(new SendMessage(forum.Id, "x") { MessageThreadId = topic }, default);

        var message = Assert.Single(await UpdatesAsync()).Message!;
        Assert.Equal((topic, true, true), (message.MessageThreadId, message.IsTopicMessage, message.Chat.IsForum));
        Assert.Equal(topic, (await forum.NextAsync()).Topic);
        forum.CloseTopic(topic);
        var refusal = await Client.RefusalOfAsync(new SendMessage(forum.Id, "x") { MessageThreadId = topic });
        Assert.Contains("TOPIC_CLOSED", refusal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channels_posts_come_and_go_without_a_sender()
    {
        var channel = Telegram.AddChannel("News", Ann);
        await UpdatesAsync();
        Telegram.PostsIn(channel, "/daily on 08:00");

        var post = Assert.Single(await UpdatesAsync()).ChannelPost!;
        Assert.Equal((null, channel.Id, ChatType.Channel), (post.From, post.SenderChat!.Id, post.Chat.Type));
        Assert.Equal("fact", (await Client.SendAsync(new SendMessage(channel.Id, "fact"), default)).Text);
        Ann.Makes(Telegram.Bot, "administrator", channel, "can_post_messages");
        await Client.RefusalOfAsync(new SendMessage(channel.Id, "fact"));
    }

    [Fact]
    public async Task The_bot_learns_what_becomes_of_it()
    {
        var group = Telegram.AddGroup("Class", Ann);
        Ann.Makes(Telegram.Bot, "kicked", group);
        Bob.Says("/start");
        Bob.Blocks();
        Bob.Says("/start");

        var changes = (await UpdatesAsync()).Select(update => update.MyChatMember).OfType<ChatMemberUpdated>()
            .Select(change => $"{change.OldChatMember.Status} {change.NewChatMember.Status}");
        Assert.Equal(["left member", "member kicked", "member kicked", "kicked member"], changes);
        Assert.Equal(
            "Forbidden: bot was kicked from the group chat",
            (await Client.RefusalOfAsync(new SendMessage(group.Id, "x"))).Description);
    }

    [Fact]
    public async Task A_restricted_bot_cannot_write()
    {
        var group = Telegram.AddSupergroup("Class", Ann);
        Ann.Makes(Telegram.Bot, "restricted", group, "can_send_polls");

        await Client.SendAsync(new SendMessage(group.Id, "x"), default);
        var refusal = await Client.RefusalOfAsync(new SendPoll(group.Id, "?", [new("a")]));
        Assert.Contains("not enough rights to send polls to the chat", refusal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgraded_group_tells_its_new_id_on_both_sides()
    {
        var group = Telegram.AddGroup("Class", Ann);
        await UpdatesAsync();
        var supergroup = group.Upgrade();

        var updates = await UpdatesAsync();
        Assert.Equal((group.Id, supergroup.Id), (updates[0].Message!.Chat.Id, updates[0].Message!.MigrateToChatId));
        Assert.Equal((supergroup.Id, group.Id), (updates[1].Message!.Chat.Id, updates[1].Message!.MigrateFromChatId));
    }

    [Fact]
    public async Task A_person_who_never_wrote_cannot_be_written_to()
    {
        _ = Bob.PrivateChat;

        var refusal = await Client.RefusalOfAsync(new SendMessage(Bob.Id, "x"));
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", refusal.Description);
    }
}
