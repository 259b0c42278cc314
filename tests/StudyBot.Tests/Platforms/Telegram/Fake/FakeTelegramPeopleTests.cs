using System.Text.Json;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>What people do, and what the bot gets to know of it.</summary>
public sealed class FakeTelegramPeopleTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();

    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private FakeUser _ann = null!;

    private FakeUser _bob = null!;

    private long _offset;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegramServer.StartAsync(_time);
        _client = new TelegramClient(_telegram.Options, _time);
        _ann = _telegram.AddUser("Ann", "zh-hans");
        _bob = _telegram.AddUser("Bob", "en");
        _ann.Says("/start");
        await UpdatesAsync();
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Unconfirmed_updates_come_again_and_confirmed_ones_do_not()
    {
        _ann.Says("one");
        _ann.Says("two");

        var first = await _client.SendAsync(new GetUpdates { Offset = _offset, Limit = 1 }, default);
        var again = await _client.SendAsync(new GetUpdates { Offset = _offset }, default);
        var rest = await _client.SendAsync(new GetUpdates { Offset = again[0].UpdateId + 1 }, default);

        Assert.Equal(first[0].UpdateId, again[0].UpdateId);
        Assert.Equal(["one", "two"], again.Select(update => update.Message!.Text));
        Assert.Equal("two", Assert.Single(rest).Message!.Text);
        Assert.Equal(1, _telegram.PendingUpdateCount);
    }

    [Fact]
    public async Task Kinds_that_are_not_allowed_do_not_come()
    {
        await _client.SendAsync(new GetUpdates { Offset = _offset, AllowedUpdates = [UpdateType.CallbackQuery] }, default);
        _ann.Says("one");

        Assert.Empty(await UpdatesAsync());
    }

    [Fact]
    public async Task A_vote_in_a_quiz_is_final_and_comes_with_the_state_of_the_poll()
    {
        var message = await QuizAsync(_ann.PrivateChat);

        Assert.True(_ann.Votes(message, 2));
        Assert.False(_ann.Votes(message, 1));
        Assert.False(_ann.Votes(message));

        var updates = await UpdatesAsync();
        Assert.Equal(1, updates[0].Poll!.TotalVoterCount);
        Assert.Equal((message.Poll!.Id, _ann.Id), (updates[1].PollAnswer!.PollId, updates[1].PollAnswer!.User!.Id));
        Assert.Equal([2], updates[1].PollAnswer!.OptionIds.ToArray());
        Assert.Equal(2, updates.Count);
    }

    [Fact]
    public async Task A_poll_that_may_be_changed_can_be_voted_in_again_and_taken_back()
    {
        var message = await QuizAsync(_ann.PrivateChat, poll => poll with { AllowsRevoting = true });

        Assert.True(_ann.Votes(message, 2));
        Assert.True(_ann.Votes(message, 1));
        Assert.True(_ann.Votes(message));

        Assert.Equal([[2], [1], []], (await UpdatesAsync()).Where(update => update.PollAnswer is not null)
            .Select(update => update.PollAnswer!.OptionIds.ToArray()));
    }

    [Fact]
    public async Task A_poll_closes_when_its_time_is_up()
    {
        var message = await QuizAsync(_ann.PrivateChat, poll => poll with { OpenPeriod = 30 });

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(message.Poll!.IsClosed);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(message.Poll.IsClosed);
        Assert.False(_ann.Votes(message, 1));
        Assert.True(Assert.Single(await UpdatesAsync()).Poll!.IsClosed);
    }

    [Fact]
    public async Task Nobody_votes_from_outside()
    {
        var group = _telegram.AddSupergroup("Class", _ann);

        Assert.False(_bob.Votes(await QuizAsync(group), 1));
    }

    [Fact]
    public async Task A_teachers_own_quiz_in_private_shows_its_key()
    {
        _ann.SendsQuiz(_ann.PrivateChat, "?", ["a", "b"], correct: 1, "why");

        var poll = Assert.Single(await UpdatesAsync()).Message!.Poll!;
        Assert.Equal([1], poll.CorrectOptionIds!.Value.ToArray());
        Assert.Equal("why", poll.Explanation);
    }

    [Fact]
    public async Task In_privacy_mode_a_bot_sees_what_may_be_meant_for_it()
    {
        var group = _telegram.AddSupergroup("Class", _ann, _bob);
        var sent = await _client.SendAsync(new SendMessage(group.Id, "question"), default);
        await UpdatesAsync();

        _ann.Says(group, "chatter");
        _ann.Says(group, "/quiz");
        _ann.Says(group, "/quiz@TheStudyBot");
        _ann.Says(group, "/quiz@OtherBot");
        _ann.Says(group, "what do you say, @thestudybot?");
        _bob.Says(group, "an answer", replyTo: group.Messages[sent.MessageId]);

        Assert.Equal(
            ["/quiz", "/quiz@TheStudyBot", "what do you say, @thestudybot?", "an answer"],
            (await UpdatesAsync()).Select(update => update.Message!.Text));
    }

    [Fact]
    public async Task Administrators_and_bots_without_privacy_see_everything()
    {
        var group = _telegram.AddSupergroup("Class", _ann);
        await UpdatesAsync();
        _ann.Makes(_telegram.Bot, "administrator", group);
        _ann.Says(group, "chatter");
        _ann.Makes(_telegram.Bot, "member", group);
        _telegram.ReadsAllGroupMessages = true;
        _ann.Says(group, "more chatter");

        Assert.Equal(["chatter", "more chatter"], (await UpdatesAsync()).Where(update => update.Message is not null).Select(update => update.Message!.Text));
    }

    [Fact]
    public async Task An_anonymous_administrator_writes_as_the_chat()
    {
        var group = _telegram.AddSupergroup("Class", _ann);
        await UpdatesAsync();

        _ann.SaysAnonymously(group, "/daily off");

        var message = Assert.Single(await UpdatesAsync()).Message!;
        Assert.Equal((group.Id, "GroupAnonymousBot"), (message.SenderChat!.Id, message.From!.Username));
    }

    [Fact]
    public async Task Topics_of_a_forum_keep_their_messages_apart()
    {
        var forum = _telegram.AddForum("Class", _ann);
        var topic = forum.AddTopic("Quizzes");
        await UpdatesAsync();

        _ann.Says(forum, "/quiz", topic: topic);
        await _client.SendAsync(new SendMessage(forum.Id, "x") { MessageThreadId = topic }, default);

        var message = Assert.Single(await UpdatesAsync()).Message!;
        Assert.Equal((topic, true, true), (message.MessageThreadId, message.IsTopicMessage, message.Chat.IsForum));
        Assert.Equal(topic, (await forum.NextAsync()).Topic);
        forum.CloseTopic(topic);
        Assert.Contains("TOPIC_CLOSED", (await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _client.SendAsync(new SendMessage(forum.Id, "x") { MessageThreadId = topic }, default))).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channels_posts_come_and_go_without_a_sender()
    {
        var channel = _telegram.AddChannel("News", _ann);
        await UpdatesAsync();
        _telegram.PostsIn(channel, "/daily on 08:00");

        var post = Assert.Single(await UpdatesAsync()).ChannelPost!;
        Assert.Equal((null, channel.Id, ChatType.Channel), (post.From, post.SenderChat!.Id, post.Chat.Type));
        Assert.Equal("fact", (await _client.SendAsync(new SendMessage(channel.Id, "fact"), default)).Text);
        _ann.Makes(_telegram.Bot, "administrator", channel, "can_post_messages");
        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(channel.Id, "fact"), default));
    }

    [Fact]
    public async Task The_bot_learns_what_becomes_of_it()
    {
        var group = _telegram.AddGroup("Class", _ann);
        _ann.Makes(_telegram.Bot, "kicked", group);
        _bob.Says("/start");
        _bob.Blocks();
        _bob.Says("/start");

        var changes = (await UpdatesAsync()).Where(update => update.MyChatMember is not null)
            .Select(update => $"{update.MyChatMember!.OldChatMember.Status} {update.MyChatMember.NewChatMember.Status}");
        Assert.Equal(["left member", "member kicked", "member kicked", "kicked member"], changes);
        Assert.Equal(
            "Forbidden: bot was kicked from the group chat",
            (await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(group.Id, "x"), default))).Description);
    }

    [Fact]
    public async Task A_restricted_bot_cannot_write()
    {
        var group = _telegram.AddSupergroup("Class", _ann);
        _ann.Makes(_telegram.Bot, "restricted", group, "can_send_polls");

        await _client.SendAsync(new SendMessage(group.Id, "x"), default);
        Assert.Contains("not enough rights to send polls to the chat", (await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _client.SendAsync(new SendPoll(group.Id, "?", [new("a")]), default))).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgraded_group_tells_its_new_id_on_both_sides()
    {
        var group = _telegram.AddGroup("Class", _ann);
        await UpdatesAsync();
        var supergroup = group.Upgrade();

        var updates = await UpdatesAsync();
        Assert.Equal((group.Id, supergroup.Id), (updates[0].Message!.Chat.Id, updates[0].Message!.MigrateToChatId));
        Assert.Equal((supergroup.Id, group.Id), (updates[1].Message!.Chat.Id, updates[1].Message!.MigrateFromChatId));
    }

    [Fact]
    public async Task A_person_who_never_wrote_cannot_be_written_to()
    {
        _ = _bob.PrivateChat;

        Assert.Equal("Forbidden: bot can't initiate conversation with a user", (await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _client.SendAsync(new SendMessage(_bob.Id, "x"), default))).Description);
    }

    [Fact]
    public async Task A_callback_can_be_answered_once_and_not_for_ever()
    {
        var sent = await _client.SendAsync(
            new SendMessage(_ann.Id, "x") { ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("b") { CallbackData = "go" }]]) },
            default);
        var message = _ann.PrivateChat.Messages[sent.MessageId];
        Assert.Throws<InvalidOperationException>(() => _ann.Presses(message, "other"));
        var pressed = _ann.Presses(message, "go");
        await _client.SendAsync(new AnswerCallbackQuery(pressed.Id), default);
        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new AnswerCallbackQuery(pressed.Id), default));

        var late = _ann.Presses(message, "go");
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Contains("query is too old", (await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _client.SendAsync(new AnswerCallbackQuery(late.Id), default))).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_below_a_deleted_message_tells_where_it_was()
    {
        var sent = await _client.SendAsync(new SendMessage(_ann.Id, "x"), default);
        var message = _ann.PrivateChat.Messages[sent.MessageId];
        await _client.SendAsync(new DeleteMessage(_ann.Id, sent.MessageId), default);

        _ann.PressesUnseen(message, "go");

        var inaccessible = Assert.Single(await UpdatesAsync()).CallbackQuery!.Message!;
        Assert.Equal((sent.MessageId, 0L, null), (inaccessible.MessageId, inaccessible.Date, inaccessible.Text));
    }

    [Fact]
    public async Task A_result_that_is_picked_is_a_message_by_way_of_the_bot()
    {
        var group = _telegram.AddSupergroup("Class", _ann);
        await UpdatesAsync();
        var typed = _ann.Types("多元", group);
        var search = Assert.Single(await UpdatesAsync()).InlineQuery!;
        Assert.Equal("supergroup", search.ChatType);
        await _client.SendAsync(
            new AnswerInlineQuery(search.Id, [new("1", "t", new InputTextMessageContent("<b>m</b>") { ParseMode = ParseMode.Html })]), default);

        _ann.Picks((await typed.Answer).Results[0], typed, group);

        var updates = await UpdatesAsync();
        Assert.Equal(("m", _telegram.Bot.Id), (updates[0].Message!.Text, updates[0].Message!.ViaBot!.Id));
        Assert.Equal(("1", "多元"), (updates[1].ChosenInlineResult!.ResultId, updates[1].ChosenInlineResult!.Query));
    }

    [Fact]
    public async Task Html_is_read_as_people_see_it()
    {
        await _client.SendAsync(
            new SendMessage(_ann.Id, "<b>a &lt;&amp;&#x4e2d;</b> <a href=\"https://x.example/?a=1&amp;b=2\">link</a> <i></i>&copy;") { ParseMode = ParseMode.Html },
            default);

        var content = (await _ann.PrivateChat.NextAsync()).Content;
        Assert.Equal("a <&中 link &copy;", content.Text);
        Assert.Equal(
            [new FakeEntity("bold", 0, 5), new FakeEntity("text_link", 6, 4, "https://x.example/?a=1&b=2")], content.Entities.ToArray());
    }

    [OfficialFact]
    public async Task Updates_and_results_have_the_form_that_telegram_describes()
    {
        var group = _telegram.AddSupergroup("Class", _ann, _bob);
        var forum = _telegram.AddForum("Forum", _ann);
        forum.AddTopic("Topic");
        _telegram.PostsIn(_telegram.AddChannel("News", _ann, "news"), "post");
        var quiz = await QuizAsync(group, poll => poll with { OpenPeriod = 30, Explanation = "<b>x</b>", ExplanationParseMode = ParseMode.Html });
        _bob.Votes(quiz, 1);
        _ann.Edits(_ann.Says("/strat"), "/start");
        _ann.Types("q", group);
        _ann.PressesUnseen(quiz, "x");
        _ann.Makes(_telegram.Bot, "administrator", group);
        _ann.Makes(_bob, "restricted", group);
        _ann.SendsQuiz(_ann.PrivateChat, "?", ["a"], 0, "e");
        _telegram.AddGroup("Old", _ann).Upgrade();
        using var http = new HttpClient();

        foreach (var (method, body, type) in new[]
        {
            ("getUpdates", "{}", "Update[]"),
            ("getMe", "{}", "User"),
            ("getChat", $$"""{"chat_id":{{group.Id}}}""", "ChatFullInfo"),
            ("getChatMember", $$"""{"chat_id":{{group.Id}},"user_id":{{_bob.Id}}}""", "ChatMember"),
            ("getWebhookInfo", "{}", "WebhookInfo"),
            ("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"/x @y"}""", "Message"),
            ("sendDocument", $$"""{"chat_id":{{group.Id}},"document":"file-1"}""", "Message"),
            ("sendPhoto", $$"""{"chat_id":{{group.Id}},"photo":"file-1"}""", "Message"),
            ("stopPoll", $$"""{"chat_id":{{group.Id}},"message_id":{{quiz.Id}}}""", "Poll"),
        })
        {
            using var content = new StringContent(body, null, "application/json");
            var answer = await http.PostAsync(new Uri(_telegram.Address, $"/bot{FakeTelegramServer.Token}/{method}"), content);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Null(ApiSchema.Official!.FaultOfValue(type, json.RootElement.GetProperty("result"), method));
        }
    }

    private async Task<FakeMessage> QuizAsync(FakeChat chat, Func<SendPoll, SendPoll>? change = null)
    {
        var poll = new SendPoll(chat.Id, "?", [new("a"), new("b"), new("c")])
        {
            Type = PollType.Quiz,
            IsAnonymous = false,
            CorrectOptionIds = [2],
        };
        var sent = await _client.SendAsync(change?.Invoke(poll) ?? poll, default);
        return chat.Messages[sent.MessageId];
    }

    private async Task<IReadOnlyList<Update>> UpdatesAsync()
    {
        var updates = await _client.SendAsync(new GetUpdates { Offset = _offset }, default);
        _offset = updates.IsEmpty ? _offset : updates[^1].UpdateId + 1;
        return updates;
    }
}
