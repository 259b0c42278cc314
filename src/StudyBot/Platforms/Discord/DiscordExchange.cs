using System.Net.Http.Headers;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Sends one request once over HTTP. Limits, repeating and what an answer means are <see cref="DiscordClient"/>'s.
/// </summary>
public sealed class DiscordExchange : IDisposable
{
    /// <summary>As Discord asks: an address and a version; requests without may be blocked.</summary>
    public static readonly string UserAgent =
        $"DiscordBot (https://studybot.invalid, {typeof(DiscordExchange).Assembly.GetName().Version!.ToString(3)})";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string _base;

    private readonly AuthenticationHeaderValue _authorization;

    private readonly TimeProvider _time;

    private readonly HttpClient _http;

    public DiscordExchange(DiscordOptions options, TimeProvider time)
    {
        _base = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
        _authorization = new AuthenticationHeaderValue("Bot", options.Token.Secret);
        _time = time;
        // Not from IHttpClientFactory, and without propagator (which switches off activities): both tell the address to
        // logs and traces, and interactions' tokens are part of it.
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="DiscordUnreachableException">There was no answer.</exception>
    public async Task<DiscordAnswer> SendAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        var route = request.Route;
        using var timeout = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message =
                new HttpRequestMessage(route.Method, _base + route.Path) { Content = DiscordBody.Of(request) };
            message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            // Whoever has an interaction's token needs no other.
            message.Headers.Authorization = route.IsInteraction ? null : _authorization;
            using var response = await _http.SendAsync(message, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new DiscordAnswer((int)response.StatusCode, RateLimitHeaders.Read(response.Headers), body);
        }
        catch (HttpRequestException exception)
        {
            var isSurelyNotSent = exception.HttpRequestError is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
            throw new DiscordUnreachableException(route, Reasons(exception), isSurelyNotSent);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw timeout.IsCancellationRequested
                ? new DiscordUnreachableException(
                    route, $"none within {Patience.TotalSeconds:0} seconds", isSurelyNotSent: false)
                : new DiscordUnreachableException(route, "no connection in time", isSurelyNotSent: true);
        }
        catch (IOException exception)
        {
            throw new DiscordUnreachableException(route, Reasons(exception), isSurelyNotSent: false);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Reasons(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message} {Reasons(inner)}"
            : exception.Message;
}
