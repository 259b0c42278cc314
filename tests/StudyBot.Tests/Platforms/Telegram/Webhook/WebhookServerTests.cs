using System.Net;
using System.Text;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Receiving;

namespace StudyBot.Tests.Platforms.Telegram.Webhook;

/// <summary>What the web server answers to whom.</summary>
public sealed class WebhookServerTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();

    private readonly List<string> _taken = [];

    private HttpStatusCode _answer = HttpStatusCode.OK;

    private WebhookServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = new WebhookServer(
            new TelegramWebhookOptions
            {
                Url = new Uri("https://bot.example.org/hooks/telegram"),
                Secret = "s3cret",
                Listen = new IPEndPoint(IPAddress.Loopback, 0),
            },
            (body, _) =>
            {
                _taken.Add(Encoding.UTF8.GetString(body.Span));
                return Task.FromResult(_answer);
            });
        await _server.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task An_update_with_the_secret_is_taken()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/hooks/telegram", "s3cret", "{}"));
        Assert.Equal(["{}"], _taken);
    }

    [Fact]
    public async Task What_was_not_saved_is_to_come_again()
    {
        _answer = HttpStatusCode.ServiceUnavailable;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync("/hooks/telegram", "s3cret", "{}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cre")]
    [InlineData("s3crets")]
    [InlineData("S3CRET")]
    public async Task Who_does_not_know_the_secret_is_not_listened_to(string? secret)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("/hooks/telegram", secret, "{}"));
        Assert.Empty(_taken);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hooks")]
    [InlineData("/hooks/telegram/")]
    [InlineData("/HOOKS/telegram")]
    [InlineData("/metrics")]
    public async Task There_is_nothing_else(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(path, "s3cret", "{}"));

    [Fact]
    public async Task Updates_are_posted_and_nothing_is_got()
    {
        using var response = await _http.GetAsync(new Uri(_server.Address + "/hooks/telegram"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Empty(response.Headers.Server);
    }

    [Theory]
    [InlineData(WebhookServer.MaxBody, HttpStatusCode.OK)]
    [InlineData(WebhookServer.MaxBody + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_a_limit(int length, HttpStatusCode expected) =>
        Assert.Equal(expected, await PostAsync("/hooks/telegram", "s3cret", new string('x', length)));

    [Fact]
    public async Task A_taken_port_is_said()
    {
        var port = new Uri(_server.Address).Port;
        await using var second = new WebhookServer(
            new TelegramWebhookOptions
            {
                Url = new Uri("https://bot.example.org/"),
                Secret = "s",
                Listen = new IPEndPoint(IPAddress.Loopback, port),
            },
            (_, _) => Task.FromResult(HttpStatusCode.OK));

        await Assert.ThrowsAnyAsync<IOException>(() => second.StartAsync(CancellationToken.None));
    }

    private async Task<HttpStatusCode> PostAsync(string path, string? secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address + path))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }
}
