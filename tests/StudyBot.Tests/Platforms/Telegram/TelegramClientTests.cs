using System.Collections.Immutable;
using System.Text;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramClientTests : TelegramWireTest
{
    [Fact]
    public async Task A_result_comes_back_as_its_record()
    {
        var me = await Client.SendAsync(new GetMe(), default);

        Assert.Equal((Telegram.Bot.Id, true, "TheStudyBot"), (me.Id, me.IsBot, me.Username));
    }

    [Fact]
    public async Task What_was_written_comes_as_an_update()
    {
        var updates = await Client.SendAsync(new GetUpdates(), default);

        var message = Assert.Single(updates).Message!;
        Assert.Equal("/start", message.Text);
        Assert.Equal(Ann.Id, message.From!.Id);
        Assert.Equal(ChatType.Private, message.Chat.Type);
        Assert.Equal("bot_command", Assert.Single(message.Entities!.Value).Type);
    }

    [Fact]
    public async Task A_quiz_poll_is_sent_with_all_that_belongs_to_it()
    {
        var poll = new SendPoll(Ann.Id, "多元均衡?", [new("a"), new("b"), new("c")])
        {
            IsAnonymous = false,
            Type = PollType.Quiz,
            CorrectOptionIds = [2],
            Explanation = "第二节 <i>注 1</i>",
            ExplanationParseMode = ParseMode.Html,
            OpenPeriod = 600,
            ProtectContent = true,
            ReplyMarkup = TelegramAssertions.Button("skip"),
        };

        var sent = await Client.SendAsync(poll, default);

        Assert.Equal((false, PollType.Quiz, 600), (sent.Poll!.IsAnonymous, sent.Poll.Type, sent.Poll.OpenPeriod));
        Assert.Equal([2], sent.Poll.CorrectOptionIds!.Value.ToArray());
        Assert.Equal(["skip"], (await Ann.PrivateChat.NextAsync()).CallbackData);
        Assert.True((await Client.SendAsync(new StopPoll(Ann.Id, sent.MessageId), default)).IsClosed);
    }

    [Fact]
    public async Task A_file_is_uploaded_beside_its_parameters()
    {
        var photo = new SendPhoto(Ann.Id, new InputFile("进度.png", "image/png", new byte[] { 1, 2, 3 }))
        {
            Caption = "<b>进度</b> \"x\"",
            ParseMode = ParseMode.Html,
            ProtectContent = true,
            ReplyMarkup = TelegramAssertions.Button("again"),
        };

        var sent = await Client.SendAsync(photo, default);

        var shown = await Ann.PrivateChat.NextAsync();
        Assert.Equal("进度 \"x\"", sent.Caption);
        Assert.Equal([1, 2, 3], shown.File!.Content);
        Assert.Equal(("进度.png", "image/png"), (shown.File.FileName, shown.File.MediaType));
        Assert.Equal(["again"], shown.CallbackData);
        Assert.True(shown.IsProtected);
    }

    [Fact]
    public async Task A_document_is_uploaded()
    {
        var file = new InputFile("a.md", "text/markdown", Encoding.UTF8.GetBytes("# 标题"));

        await Client.SendAsync(new SendDocument(Ann.Id, file), default);

        Assert.Equal("# 标题", Encoding.UTF8.GetString((await Ann.PrivateChat.NextAsync()).File!.Content));
    }

    [Fact]
    public async Task All_other_methods_are_understood()
    {
        var sent = await Client.SendAsync(new SendMessage(Ann.Id, "one") { ReplyMarkup = new ForceReply() }, default);
        await Client.SendAsync(new EditMessageText(Ann.Id, sent.MessageId, "two"), default);
        await Client.SendAsync(
            new EditMessageReplyMarkup(Ann.Id, sent.MessageId)
            {
                ReplyMarkup = TelegramAssertions.Button("b"),
            },
            default);
        await Client.SendAsync(new SetMessageReaction(Ann.Id, sent.MessageId, [ReactionType.OfEmoji("👍")]), default);
        await Client.SendAsync(new SendChatAction(Ann.Id, "typing"), default);
        await Client.SendAsync(new SetMyDescription { Description = "d" }, default);
        await Client.SendAsync(new SetMyShortDescription { ShortDescription = "s" }, default);

        Assert.Equal("d", (await Client.SendAsync(new GetMyDescription(), default)).Description);
        Assert.Equal("s", (await Client.SendAsync(new GetMyShortDescription(), default)).ShortDescription);
        Assert.Equal(ChatType.Private, (await Client.SendAsync(new GetChat(Ann.Id), default)).Type);
        Assert.Equal("member", (await Client.SendAsync(new GetChatMember(Ann.Id, Ann.Id), default)).Status);
        Assert.Equal("", (await Client.SendAsync(new GetWebhookInfo(), default)).Url);
        Assert.True(await Client.SendAsync(new DeleteWebhook(), default));
        Assert.True(await Client.SendAsync(new DeleteMessage(Ann.Id, sent.MessageId), default));
    }

    [Fact]
    public async Task Commands_are_set_read_and_taken_away_by_scope_and_language()
    {
        var scope = BotCommandScope.AllPrivateChats;
        var quiz = new BotCommand("quiz", "测验");
        await Client.SendAsync(new SetMyCommands([quiz]) { Scope = scope, LanguageCode = "zh" }, default);

        Assert.Equal([quiz], (await CommandsAsync("zh")).ToArray());
        Assert.Empty(await CommandsAsync("en"));
        await Client.SendAsync(new DeleteMyCommands { Scope = scope, LanguageCode = "zh" }, default);
        Assert.Empty(await CommandsAsync("zh"));

        Task<ImmutableArray<BotCommand>> CommandsAsync(string language) =>
            Client.SendAsync(new GetMyCommands { Scope = scope, LanguageCode = language }, default);
    }

    [Fact]
    public async Task Callbacks_and_searches_are_answered()
    {
        var sent = await Client.SendAsync(
            new SendMessage(Ann.Id, "x") { ReplyMarkup = TelegramAssertions.Button("go") },
            default);
        var pressed = Ann.Presses(await Ann.PrivateChat.NextAsync(), "go");
        var typed = Ann.Types("多元");

        var updates = await Client.SendAsync(new GetUpdates(), default);
        var query = updates.Single(update => update.CallbackQuery is not null).CallbackQuery!;
        Assert.Equal(("go", sent.MessageId), (query.Data, query.Message!.MessageId));
        await Client.SendAsync(new AnswerCallbackQuery(query.Id) { Text = "好", ShowAlert = true }, default);
        var search = updates.Single(update => update.InlineQuery is not null).InlineQuery!;
        var results = new AnswerInlineQuery(search.Id, [new("1", "t", new InputTextMessageContent("m"))]) { CacheTime = 5 };
        await Client.SendAsync(results, default);

        Assert.Equal(new FakeCallbackAnswer("好", true, null), await pressed.Answer);
        Assert.Equal(5, (await typed.Answer).CacheTime);
    }

    [Fact]
    public async Task A_server_behind_a_path_is_reached()
    {
        using var client = new TelegramClient(Telegram.Options.With(new Uri(Telegram.Address, "deep/inside/")), Time);

        Assert.True((await client.SendAsync(new GetMe(), default)).IsBot);
    }

    [Fact]
    public async Task Updates_that_cannot_be_read_do_not_hold_up_the_others()
    {
        Telegram.Push("""{"message":"not an object","poll_answer":[1]}""");
        Telegram.Push("""{"telepathy":{"thought":"a kind that does not exist yet"}}""");
        Telegram.Push("""
            {"message":{"message_id":1,"date":2,"chat":{"id":3,"type":"private","aura":"blue"},"text":"x","mood":{"a":[1]}}}
            """);

        Update[] updates = [.. (await Client.SendAsync(new GetUpdates(), default)).Skip(1)];

        Assert.Equal([new Update(updates[0].UpdateId), new Update(updates[1].UpdateId)], updates[..2]);
        Assert.Equal("x", updates[2].Message!.Text);
    }
}
