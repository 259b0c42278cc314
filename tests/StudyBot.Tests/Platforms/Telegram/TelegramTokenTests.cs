using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramTokenTests
{
    /// <summary>Of no other test: what is listened to is everybody's.</summary>
    private const string Secret = "AAsecretOfThisTestOnly";

    [Theory]
    [InlineData("123456789:AAfakefakefakefakefakefakefakefakefake", true)]
    [InlineData("123456789:AAfakefakefakefakefakefakefakefake-_9", true)]
    [InlineData("", false)]
    [InlineData("123456789", false)]
    [InlineData(":AAfakefakefakefakefakefakefakefakefake", false)]
    [InlineData("123456789:short", false)]
    [InlineData("123456789:AAfakefakefakefakefake/../getMe?x=", false)]
    [InlineData("123456789:AAfakefakefakefakefakefakefakefakefake\n", false)]
    [InlineData("0123:AAfakefakefakefakefakefakefakefakefake", false)]
    public void A_token_is_known_by_its_form(string text, bool isToken) =>
        Assert.Equal(isToken, TelegramToken.TryParse(text) is not null);

    [Fact]
    public void A_printed_token_shows_the_bots_number_only() =>
        Assert.Equal("123456789:…", TelegramToken.TryParse(FakeTelegramServer.Token)!.ToString());

    [Fact]
    public void A_token_is_removed_from_texts_of_others()
    {
        var token = TelegramToken.TryParse(FakeTelegramServer.Token)!;

        Assert.Equal(
            "GET /bot123456789:…/getMe failed", token.RemoveFrom($"GET /bot{FakeTelegramServer.Token}/getMe failed"));
    }

    public static TheoryData<string> Ways =>
        ["works", "refused", "cut", "garbled", "page", "nobody listens", "no such host", "told to wait"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task However_a_request_ends_nothing_that_can_be_seen_has_the_token_in_it(string way)
    {
        var seen = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue(activity.DisplayName + string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(activities);
        using var diagnostics = DiagnosticListener.AllListeners.Subscribe(new DiagnosticsSeer(seen));
        await using var telegram = await FakeTelegramServer.StartAsync(token: $"123456789:{Secret}");
        telegram.Expect("chat not found");
        Prepare(telegram, way);
        var options = new TelegramOptions { Token = telegram.Options.Token, ApiBaseUrl = AddressFor(telegram, way) };
        using var client = new TelegramClient(options, TimeProvider.System);
        using var limits = new TelegramLimits(options, TimeProvider.System);
        var sender = new TelegramSender(client, limits, TimeProvider.System, () => 0, new SeeingLogger(seen));
        using var notForEver = new CancellationTokenSource();

        seen.Enqueue($"{options} {options.Token} {client} {sender} {new GetMe()}");
        var sending = way is "works" or "told to wait"
            ? (Task)sender.SendAsync(new GetMe(), notForEver.Token)
            : sender.SendAsync(new SendMessage(5, "x"), notForEver.Token);
        if (way == "told to wait")
        {
            await telegram.CallAsync("getMe");
            await notForEver.CancelAsync();
        }

        await Task.WhenAny(sending);
        for (Exception? exception = sending.Exception; exception is not null; exception = exception.InnerException)
        {
            seen.Enqueue(exception.ToString());
            seen.Enqueue(string.Join(' ', exception.Data.Values.Cast<object>()));
        }

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(seen, text => text.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    private static void Prepare(FakeTelegramServer telegram, string way)
    {
        TelegramFault? fault = way switch
        {
            "cut" => new TelegramFault.CutBefore(),
            "garbled" => new TelegramFault.Garbled(),
            "page" => new TelegramFault.BadGateway(),
            "told to wait" => new TelegramFault.TooManyRequests(3),
            _ => null,
        };
        if (fault is not null)
        {
            telegram.Fail(null, fault);
        }
    }

    private static Uri AddressFor(FakeTelegramServer telegram, string way) => way switch
    {
        "nobody listens" => new Uri("http://127.0.0.1:1"),
        "no such host" => new Uri("http://telegram.invalid"),
        _ => telegram.Address,
    };

    /// <summary>Tells what libraries that trace would be handed.</summary>
    private sealed class DiagnosticsSeer(ConcurrentQueue<string> seen)
        : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "HttpHandlerDiagnosticListener")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value) => seen.Enqueue($"{value.Key} {value.Value}");

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class SeeingLogger(ConcurrentQueue<string> seen) : ILogger<TelegramSender>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            seen.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
