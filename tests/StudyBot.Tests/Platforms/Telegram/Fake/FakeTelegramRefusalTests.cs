using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>What the server does not let pass.</summary>
public sealed class FakeTelegramRefusalTests : IAsyncLifetime, IDisposable
{
    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private FakeUser _ann = null!;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegramServer.StartAsync();
        _client = new TelegramClient(_telegram.Options, TimeProvider.System);
        _ann = _telegram.AddUser("Ann");
        _ann.Says("/start");
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose() => _client.Dispose();

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
    public async Task What_telegram_would_refuse_is_refused_and_remembered(Func<long, TelegramRequest<Message>> request, string words)
    {
        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(request(_ann.Id), default));

        Assert.StartsWith("Bad Request: ", refusal.Description, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Description, StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(_telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":null}""", "reply_markup is none of")]
    [InlineData("sendTelepathy", "{}", "method not found")]
    [InlineData("sendMessage", "{", "can't parse JSON object")]
    public async Task What_our_records_cannot_even_say_is_refused_and_remembered(string method, string body, string words)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, null, "application/json");
        await http.PostAsync(new Uri(_telegram.Address, $"/bot{FakeTelegramServer.Token}/{method}"), content);

        Assert.Contains(words, Assert.Single(_telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_fail_the_test()
    {
        await using var other = await FakeTelegramServer.StartAsync();
        using var client = new TelegramClient(other.Options, TimeProvider.System);
        await Assert.ThrowsAsync<TelegramRefusedException>(() => client.SendAsync(new SendMessage(5, "x"), default));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await other.DisposeAsync());

        Assert.Contains("sendMessage: 400 Bad Request: chat not found", failure.Message, StringComparison.Ordinal);
        other.TakeFaults();
    }

    [Fact]
    public async Task What_happens_to_the_best_is_no_fault()
    {
        _ann.Blocks();
        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(_ann.Id, "x"), default));
        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new AnswerCallbackQuery("long ago"), default));

        Assert.Empty(_telegram.Faults);
    }

    [Fact]
    public async Task A_poll_is_stopped_once()
    {
        var poll = await _client.SendAsync(Quiz(_ann.Id), default);
        await _client.SendAsync(new StopPoll(_ann.Id, poll.MessageId), default);

        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new StopPoll(_ann.Id, poll.MessageId), default));

        Assert.Contains("poll has already been closed", Assert.Single(_telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_names_its_voters_does_not_go_to_a_channel()
    {
        var channel = _telegram.AddChannel("News", _ann);

        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(Quiz(channel.Id), default));

        Assert.Contains("non-anonymous polls can't be sent to channel chats", Assert.Single(_telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_in_spite_of_a_429_is_a_fault()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(60));
        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(_ann.Id, "x"), default));
        Assert.Empty(_telegram.Faults);

        await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(_ann.Id, "x"), default));

        Assert.Contains("429", Assert.Single(_telegram.TakeFaults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 31, false, "in a second")]
    [InlineData(1, 7, false, "in a second in a chat")]
    [InlineData(1, 21, true, "in a minute in a group")]
    public async Task Whoever_sends_faster_than_telegram_advises_is_refused(int chats, int messages, bool isGroup, string words)
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

        await Assert.ThrowsAsync<TelegramRefusedException>(
            () => client.SendAsync(new SendMessage(isGroup ? group.Id : people[0].Id, "x"), default));

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
