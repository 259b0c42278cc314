using System.Text;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramClientTests : IAsyncLifetime, IDisposable
{
    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private FakeUser _ann = null!;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegramServer.StartAsync();
        _client = new TelegramClient(_telegram.Options, TimeProvider.System);
        _ann = _telegram.AddUser("Ann", "en");
        _ann.Says("/start");
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_result_comes_back_as_its_record()
    {
        var me = await _client.SendAsync(new GetMe(), default);

        Assert.Equal((_telegram.Bot.Id, true, "TheStudyBot"), (me.Id, me.IsBot, me.Username));
    }

    [Fact]
    public async Task What_was_written_comes_as_an_update()
    {
        var updates = await _client.SendAsync(new GetUpdates(), default);

        var message = Assert.Single(updates).Message!;
        Assert.Equal("/start", message.Text);
        Assert.Equal(_ann.Id, message.From!.Id);
        Assert.Equal(ChatType.Private, message.Chat.Type);
        Assert.Equal("bot_command", Assert.Single(message.Entities!.Value).Type);
    }

    [Fact]
    public async Task A_quiz_poll_is_sent_with_all_that_belongs_to_it()
    {
        var poll = new SendPoll(_ann.Id, "多元均衡?", [new("a"), new("b"), new("c")])
        {
            IsAnonymous = false,
            Type = PollType.Quiz,
            CorrectOptionIds = [2],
            Explanation = "第二节 <i>注 1</i>",
            ExplanationParseMode = ParseMode.Html,
            OpenPeriod = 600,
            ProtectContent = true,
            ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("skip") { CallbackData = "skip" }]]),
        };

        var sent = await _client.SendAsync(poll, default);

        Assert.Equal((false, PollType.Quiz, 600), (sent.Poll!.IsAnonymous, sent.Poll.Type, sent.Poll.OpenPeriod));
        Assert.Equal([2], sent.Poll.CorrectOptionIds!.Value.ToArray());
        Assert.Equal(["skip"], (await _ann.PrivateChat.NextAsync()).CallbackData);
        Assert.True((await _client.SendAsync(new StopPoll(_ann.Id, sent.MessageId), default)).IsClosed);
    }

    [Fact]
    public async Task A_file_is_uploaded_beside_its_parameters()
    {
        var photo = new SendPhoto(_ann.Id, new InputFile("进度.png", "image/png", new byte[] { 1, 2, 3 }))
        {
            Caption = "<b>进度</b> \"x\"",
            ParseMode = ParseMode.Html,
            ProtectContent = true,
            ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("again") { CallbackData = "again" }]]),
        };

        var sent = await _client.SendAsync(photo, default);

        var shown = await _ann.PrivateChat.NextAsync();
        Assert.Equal("进度 \"x\"", sent.Caption);
        Assert.Equal([1, 2, 3], shown.File!.Content);
        Assert.Equal(("进度.png", "image/png"), (shown.File.FileName, shown.File.MediaType));
        Assert.Equal(["again"], shown.CallbackData);
        Assert.True(shown.IsProtected);
    }

    [Fact]
    public async Task A_document_is_uploaded()
    {
        await _client.SendAsync(new SendDocument(_ann.Id, new InputFile("a.md", "text/markdown", Encoding.UTF8.GetBytes("# 标题"))), default);

        Assert.Equal("# 标题", Encoding.UTF8.GetString((await _ann.PrivateChat.NextAsync()).File!.Content));
    }

    [Fact]
    public async Task All_other_methods_are_understood()
    {
        var sent = await _client.SendAsync(new SendMessage(_ann.Id, "one") { ReplyMarkup = new ForceReply() }, default);
        await _client.SendAsync(new EditMessageText(_ann.Id, sent.MessageId, "two"), default);
        await _client.SendAsync(
            new EditMessageReplyMarkup(_ann.Id, sent.MessageId)
            {
                ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("b") { CallbackData = "b" }]]),
            },
            default);
        await _client.SendAsync(new SetMessageReaction(_ann.Id, sent.MessageId, [ReactionType.OfEmoji("👍")]), default);
        await _client.SendAsync(new SendChatAction(_ann.Id, "typing"), default);
        await _client.SendAsync(new SetMyCommands([new BotCommand("quiz", "测验")]) { Scope = BotCommandScope.AllPrivateChats, LanguageCode = "zh" }, default);
        await _client.SendAsync(new SetMyDescription { Description = "d" }, default);
        await _client.SendAsync(new SetMyShortDescription { ShortDescription = "s" }, default);

        var commands = await _client.SendAsync(new GetMyCommands { Scope = BotCommandScope.AllPrivateChats, LanguageCode = "zh" }, default);
        Assert.Equal([new BotCommand("quiz", "测验")], commands.ToArray());
        await _client.SendAsync(new DeleteMyCommands { Scope = BotCommandScope.AllPrivateChats, LanguageCode = "zh" }, default);
        Assert.Empty(await _client.SendAsync(new GetMyCommands { Scope = BotCommandScope.AllPrivateChats, LanguageCode = "zh" }, default));
        Assert.Equal("d", (await _client.SendAsync(new GetMyDescription(), default)).Description);
        Assert.Equal("s", (await _client.SendAsync(new GetMyShortDescription(), default)).ShortDescription);
        Assert.Equal(ChatType.Private, (await _client.SendAsync(new GetChat(_ann.Id), default)).Type);
        Assert.Equal(ChatMemberStatus.Member, (await _client.SendAsync(new GetChatMember(_ann.Id, _ann.Id), default)).Status);
        Assert.Equal("", (await _client.SendAsync(new GetWebhookInfo(), default)).Url);
        Assert.True(await _client.SendAsync(new DeleteWebhook(), default));
        Assert.True(await _client.SendAsync(new DeleteMessage(_ann.Id, sent.MessageId), default));
    }

    [Fact]
    public async Task Callbacks_and_searches_are_answered()
    {
        var sent = await _client.SendAsync(
            new SendMessage(_ann.Id, "x") { ReplyMarkup = new InlineKeyboardMarkup([[new InlineKeyboardButton("b") { CallbackData = "go" }]]) },
            default);
        var pressed = _ann.Presses(await _ann.PrivateChat.NextAsync(), "go");
        var typed = _ann.Types("多元");

        var updates = await _client.SendAsync(new GetUpdates(), default);
        var query = updates.Single(update => update.CallbackQuery is not null).CallbackQuery!;
        Assert.Equal(("go", sent.MessageId), (query.Data, query.Message!.MessageId));
        await _client.SendAsync(new AnswerCallbackQuery(query.Id) { Text = "好", ShowAlert = true }, default);
        var search = updates.Single(update => update.InlineQuery is not null).InlineQuery!;
        await _client.SendAsync(
            new AnswerInlineQuery(search.Id, [new("1", "t", new InputTextMessageContent("m"))]) { CacheTime = 5, IsPersonal = true },
            default);

        Assert.Equal(new FakeCallbackAnswer("好", true, null), await pressed.Answer);
        Assert.Equal(5, (await typed.Answer).CacheTime);
    }

    [Fact]
    public async Task A_server_behind_a_path_is_reached()
    {
        var options = new TelegramOptions { Token = _telegram.Options.Token, ApiBaseUrl = new Uri(_telegram.Address, "deep/inside/") };
        using var client = new TelegramClient(options, TimeProvider.System);

        Assert.True((await client.SendAsync(new GetMe(), default)).IsBot);
    }

    [Fact]
    public async Task Updates_that_cannot_be_read_do_not_hold_up_the_others()
    {
        _telegram.Push("""{"message":"not an object","poll_answer":[1]}""");
        _telegram.Push("""{"telepathy":{"thought":"a kind that does not exist yet"}}""");
        _telegram.Push("""{"message":{"message_id":1,"date":2,"chat":{"id":3,"type":"private","aura":"blue"},"text":"x","mood":{"a":[1]}}}""");

        Update[] updates = [.. (await _client.SendAsync(new GetUpdates(), default)).Skip(1)];

        Assert.Equal([new Update(updates[0].UpdateId), new Update(updates[1].UpdateId)], updates[..2]);
        Assert.Equal("x", updates[2].Message!.Text);
    }
}
