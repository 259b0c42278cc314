using System.Net;
using System.Net.Sockets;
using System.Text;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

public sealed class FakeTelegramWebhookTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();

    private readonly HttpListener _bot = new();

    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private FakeUser _ann = null!;

    private string _url = "";

    public async Task InitializeAsync()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/hook/";
        }

        _bot.Prefixes.Add(_url);
        _bot.Start();
        _telegram = await FakeTelegramServer.StartAsync(_time);
        _client = new TelegramClient(_telegram.Options, _time);
        _ann = _telegram.AddUser("Ann");
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        ((IDisposable)_bot).Dispose();
    }

    [Fact]
    public async Task Updates_are_posted_with_the_secret_also_those_from_before()
    {
        _ann.Says("before");
        await _client.SendAsync(new SetWebhook(_url) { SecretToken = "s3cret" }, default);

        var (body, secret) = await TakeAsync(200);
        Assert.Contains("\"before\"", body, StringComparison.Ordinal);
        Assert.Equal("s3cret", secret);
        _ann.Says("after");
        Assert.Contains("\"after\"", (await TakeAsync(200)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_taken_comes_again_and_before_what_follows_it()
    {
        await _client.SendAsync(new SetWebhook(_url), default);
        _ann.Says("one");
        _ann.Says("two");
        Assert.Contains("\"one\"", (await TakeAsync(500)).Body, StringComparison.Ordinal);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(
            "Wrong response from the webhook: 500 Internal Server Error",
            (await _client.SendAsync(new GetWebhookInfo(), default)).LastErrorMessage);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("\"one\"", (await TakeAsync(200)).Body, StringComparison.Ordinal);
        Assert.Contains("\"two\"", (await TakeAsync(200)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_webhook_there_is_no_polling_and_without_it_there_is()
    {
        await _client.SendAsync(new SetWebhook(_url), default);
        Assert.True((await _client.RefusalOfAsync(new GetUpdates())).IsConflict);

        await _client.SendAsync(new DeleteWebhook(), default);

        Assert.Empty(await _client.SendAsync(new GetUpdates(), default));
    }

    [Fact]
    public async Task Setting_a_webhook_ends_the_waiting_poll()
    {
        var polling = _client.SendAsync(new GetUpdates { Timeout = 30 }, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(30));

        await _client.SendAsync(new SetWebhook(_url), default);

        Assert.True((await Assert.ThrowsAsync<TelegramRefusedException>(() => polling)).IsConflict);
    }

    private async Task<(string Body, string? Secret)> TakeAsync(int status)
    {
        var context = await _bot.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = status;
        context.Response.Close();
        return (body, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]);
    }
}
