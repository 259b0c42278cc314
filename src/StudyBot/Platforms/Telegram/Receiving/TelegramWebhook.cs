using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Lets Telegram bring updates: it is told the address when it does not know it, and each update is taken with a 200 when
/// what it did is on disk. Telegram brings those of one chat one after another, and repeats what was not taken; to which
/// of several processes does not matter, they share the store.
/// </summary>
public sealed partial class TelegramWebhook(
    TelegramOptions options,
    TelegramPatience patience,
    TelegramReception reception,
    IStudyStore store,
    TimeProvider time,
    ILogger<TelegramWebhook> logger) : ITelegramSource
{
    /// <summary>Updates that are brought at once, at most; Telegram allows 1–100.</summary>
    public const int AtOnce = 100;

    /// <summary>Somebody may remove the webhook, and a token may end.</summary>
    public static readonly TimeSpan LookPause = TimeSpan.FromSeconds(50);

    /// <summary>Telegram's patience with a webhook ends after some time: then it brings the update again.</summary>
    private static readonly TimeSpan TakingPatience = TimeSpan.FromSeconds(20);

    private const string StateKey = "webhook";

    private readonly TelegramWebhookOptions _webhook = options.Webhook!;

    private CancellationToken _stopping;

    private long _lastError;

    public async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        _stopping = cancellationToken;
        _lastError = time.GetUtcNow().ToUnixTimeSeconds();
        await using var server = new WebhookServer(_webhook, TakeAsync);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            NotListening(logger, _webhook.Listen, exception.Message);
            throw;
        }

        Listening(logger, server.Address);
        for (var isFirst = true; ; isFirst = false)
        {
            await LookAsync(isFirst, cancellationToken);
            await Task.Delay(LookPause, time, cancellationToken);
        }
    }

    /// <summary>What cannot be understood would come again for ever: it counts as taken.</summary>
    private async Task<HttpStatusCode> TakeAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (UpdatesReader.TryRead(body.Span) is not { } update)
        {
            NotUnderstood(logger, body.Length);
            return HttpStatusCode.OK;
        }

        using var timeout = new CancellationTokenSource(TakingPatience, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token, _stopping);
        await reception.HandleAsync(update, any.Token);
        return HttpStatusCode.OK;
    }

    private async Task LookAsync(bool isFirst, CancellationToken cancellationToken)
    {
        var info = await patience.AskAsync(new GetWebhookInfo(), cancellationToken);
        var wanted = new SetWebhook(_webhook.Url.AbsoluteUri)
        {
            AllowedUpdates = TelegramMessageReader.AllowedUpdates,
            MaxConnections = AtOnce,
            SecretToken = _webhook.Secret,
        };
        var hash = HashOf(wanted);
        if (!IsAsWanted(info, wanted) || (isFirst && await SavedHashAsync(cancellationToken) != hash))
        {
            await patience.AskAsync(wanted, cancellationToken);
            await SaveHashAsync(hash, cancellationToken);
            WebhookSet(logger, _webhook.Url.Host);
        }

        if (info.LastErrorDate is { } error && error > _lastError)
        {
            _lastError = error;
            NotBrought(logger, options.Token.RemoveFrom(info.LastErrorMessage ?? "?"), info.PendingUpdateCount);
        }
    }

    private static bool IsAsWanted(WebhookInfo info, SetWebhook wanted) =>
        info.Url == wanted.Url
        && info.MaxConnections == wanted.MaxConnections
        && info.AllowedUpdates is { } allowed
        && allowed.Order().SequenceEqual(wanted.AllowedUpdates!.Value.Order());

    /// <summary>Telegram does not tell which secret it knows. Keyed, so that nobody can try secrets against it.</summary>
    private string HashOf(SetWebhook wanted) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(options.Token.Secret),
        JsonSerializer.SerializeToUtf8Bytes(wanted, TelegramJson.Default.SetWebhook)));

    private async Task<string?> SavedHashAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.PlatformStateAsync(TelegramAddress.Platform, StateKey, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // Told once more than needed.
            return null;
        }
    }

    private async Task SaveHashAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            await store.SavePlatformStateAsync(TelegramAddress.Platform, StateKey, hash, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // Told once more than needed after the next start.
        }
    }

    [LoggerMessage(2321, LogLevel.Information, "Listening for Telegram's updates at {Address}")]
    private static partial void Listening(ILogger logger, string address);

    [LoggerMessage(2322, LogLevel.Critical, "Cannot listen at {Endpoint} (Telegram:WebhookListen): {Reason}")]
    private static partial void NotListening(ILogger logger, IPEndPoint endpoint, string reason);

    [LoggerMessage(2323, LogLevel.Information, "Telegram brings updates to {Host} from now on")]
    private static partial void WebhookSet(ILogger logger, string host);

    [LoggerMessage(
        2324, LogLevel.Warning, "Telegram could not bring an update to the webhook: {Reason}; {Pending} are waiting")]
    private static partial void NotBrought(ILogger logger, string reason, int pending);

    [LoggerMessage(2325, LogLevel.Error, "The webhook was sent {Bytes} bytes that are no update; they are passed over")]
    private static partial void NotUnderstood(ILogger logger, int bytes);
}
