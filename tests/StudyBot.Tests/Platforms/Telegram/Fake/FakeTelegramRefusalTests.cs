using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>What the server does not let pass.</summary>
public sealed class FakeTelegramRefusalTests : TelegramWireTest
{
    public static TheoryData<Func<long, TelegramRequest<Message>>, string> Messages => new()
    {
        { ann => new SendMessage(ann, " \n"), "message text is empty" },
        { ann => new SendMessage(ann, new string('字', 4097)), "message is too long" },
        { ann => Html(ann, "<b>open"), "can't parse entities: Can't find end tag corresponding to start tag \"b\"" },
        { ann => Html(ann, "字<u>a</b>"), "can't parse entities: Unmatched end tag at byte offset 7, expected \"</u>\", found \"</b>\"" },
        { ann => Html(ann, "<p>a</p>"), "can't parse entities: Unsupported start tag \"p\" at byte offset 0" },
        { ann => Html(ann, "1 < 2"), "can't parse entities: Unsupported start tag \"\" at byte offset 2" },
        { ann => Html(ann, "a</i>"), "can't parse entities: Unexpected end tag at byte offset 1" },
        { ann => new SendMessage(ann, "x") { ParseMode = "BBCode" }, "unsupported parse_mode" },
        { _ => new SendMessage(5, "x"), "chat not found" },
        { ann => new SendMessage(ann, "x") { MessageThreadId = 7 }, "message thread not found" },
        { ann => new SendMessage(ann, "x") { ReplyParameters = new ReplyParameters(7) }, "message to be replied not found" },
        { ann => Button(ann, new InlineKeyboardButton("x") { CallbackData = new string('字', 22) }), "BUTTON_DATA_INVALID" },
        { ann => Button(ann, new InlineKeyboardButton("x") { Url = "nowhere" }), "inline keyboard button URL 'nowhere' is invalid" },
        { ann => Button(ann, new InlineKeyboardButton("x")), "Text buttons are unallowed in the inline keyboard" },
        { ann => Button(ann, new InlineKeyboardButton("x") { Url = "https://x.example", CallbackData = "x" }), "several things at once" },
        { ann => new SendMessage(ann, "x") { ReplyMarkup = new ForceReply { InputFieldPlaceholder = new string('x', 65) } }, "PLACEHOLDER" },
        { ann => Quiz(ann, new string('字', 301)), "poll question length must not exceed 300" },
        { ann => Quiz(ann, options: 13), "poll can't have more than 12 options" },
        { ann => Quiz(ann, options: 0), "poll must have at least one answer option" },
        { ann => Quiz(ann) with { Options = [new(new string('字', 101)), new("b")] }, "poll options length must not exceed 100" },
        { ann => Quiz(ann) with { CorrectOptionIds = null }, "correct quiz option list must be non-empty" },
        { ann => Quiz(ann) with { CorrectOptionIds = [1, 0], AllowsMultipleAnswers = true }, "correct quiz option list must be increasing" },
        { ann => Quiz(ann) with { CorrectOptionIds = [4] }, "wrong quiz correct_option_id" },
        { ann => Quiz(ann) with { Explanation = new string('字', 201) }, "poll explanation is too long" },
        { ann => Quiz(ann) with { Explanation = "a\nb\nc\nd" }, "poll explanation has more than 2 line feeds" },
        { ann => Quiz(ann) with { OpenPeriod = 4 }, "open_period is out of range" },
        { ann => Quiz(ann) with { OpenPeriod = 2_628_001 }, "open_period is out of range" },
        { ann => Quiz(ann) with { OpenPeriod = 10, CloseDate = 4_000_000_000 }, "can't be used together" },
        { ann => Quiz(ann) with { Type = "exam" }, "unsupported poll type" },
        { ann => new SendPhoto(ann, new InputFile("a.png", "image/png", default)), "file must be non-empty" },
        { ann => Photo(ann) with { Caption = new string('字', 1025) }, "message caption is too long" },
        { ann => new EditMessageText(ann, 7, "x"), "message to edit not found" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task What_telegram_would_refuse_is_refused_and_remembered(
        Func<long, TelegramRequest<Message>> request, string words)
    {
        var refusal = await Client.RefusalOfAsync(request(Ann.Id));

        Assert.StartsWith("Bad Request: ", refusal.Description, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Description, StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(Telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":null}""", "reply_markup is none of")]
    [InlineData("sendTelepathy", "{}", "method not found")]
    [InlineData("sendMessage", "{", "can't parse JSON object")]
    public async Task What_our_records_cannot_even_say_is_refused_and_remembered(
        string method, string body, string words)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, null, "application/json");
        await http.PostAsync(new Uri(Telegram.Address, $"/bot{FakeTelegramServer.Token}/{method}"), content);

        Assert.Contains(words, Assert.Single(Telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_fail_the_test()
    {
        await using var other = await FakeTelegramServer.StartAsync();
        using var client = new TelegramClient(other.Options, TimeProvider.System);
        await client.RefusalOfAsync(new SendMessage(5, "x"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await other.DisposeAsync());

        Assert.Contains("sendMessage: 400 Bad Request: chat not found", failure.Message, StringComparison.Ordinal);
        other.TakeFaults();
    }

    [Fact]
    public async Task What_happens_to_the_best_is_no_fault()
    {
        Ann.Blocks();
        await Client.RefusalOfAsync(new SendMessage(Ann.Id, "x"));
        await Client.RefusalOfAsync(new AnswerCallbackQuery("long ago"));

        Assert.Empty(Telegram.Faults);
    }

    [Fact]
    public async Task A_poll_is_stopped_once()
    {
        var poll = await Client.SendAsync(Quiz(Ann.Id), default);
        await Client.SendAsync(new StopPoll(Ann.Id, poll.MessageId), default);

        await Client.RefusalOfAsync(new StopPoll(Ann.Id, poll.MessageId));

        Assert.Contains("poll has already been closed", Assert.Single(Telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_names_its_voters_does_not_go_to_a_channel()
    {
        var channel = Telegram.AddChannel("News", Ann);

        await Client.RefusalOfAsync(Quiz(channel.Id));

        Assert.Contains("non-anonymous polls can't be sent to channel chats", Assert.Single(Telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_in_spite_of_a_429_is_a_fault()
    {
        Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(60));
        await Client.RefusalOfAsync(new SendMessage(Ann.Id, "x"));
        Assert.Empty(Telegram.Faults);

        await Client.RefusalOfAsync(new SendMessage(Ann.Id, "x"));

        Assert.Contains("429", Assert.Single(Telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 31, false, "in a second")]
    [InlineData(1, 7, false, "in a second in a chat")]
    [InlineData(1, 21, true, "in a minute in a group")]
    public async Task Whoever_sends_faster_than_telegram_advises_is_refused(
        int chats, int messages, bool isGroup, string words)
    {
        var time = new ManualTime();
        await using var telegram = await FakeTelegramServer.StartAsync(time);
        telegram.KeepLimits();
        using var client = new TelegramClient(telegram.Options, time);
        var people = Enumerable.Range(0, chats).Select(number => telegram.AddUser($"P{number}")).ToList();
        people.ForEach(person => person.Says("/start"));
        var group = telegram.AddGroup("Class", people[0]);
        foreach (var number in Enumerable.Range(0, messages - 1))
        {
            await client.SendAsync(new SendMessage(isGroup ? group.Id : people[number % chats].Id, "x"), default);
            time.Advance(isGroup ? TimeSpan.FromSeconds(2) : TimeSpan.Zero);
        }

        await client.RefusalOfAsync(new SendMessage(isGroup ? group.Id : people[0].Id, "x"));

        Assert.Contains(words, Assert.Single(telegram.TakeFaults()), StringComparison.Ordinal);
    }

    private static SendMessage Html(long chat, string text) => new(chat, text) { ParseMode = ParseMode.Html };

    private static SendMessage Button(long chat, InlineKeyboardButton button) =>
        new(chat, "x") { ReplyMarkup = new InlineKeyboardMarkup([[button]]) };

    private static SendPhoto Photo(long chat) => new(chat, new InputFile("a.png", "image/png", new byte[] { 1 }));

    private static SendPoll Quiz(long chat, string question = "?", int options = 4) =>
        new(chat, question, [.. Enumerable.Range(0, options).Select(option => new InputPollOption($"option {option}"))])
        {
            Type = PollType.Quiz,
            IsAnonymous = false,
            CorrectOptionIds = [0],
        };
}
