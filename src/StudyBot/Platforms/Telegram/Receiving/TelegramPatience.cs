using StudyBot.Clock;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>Asks for as long as it takes; only a token that is not valid (any more) is a reason to end.</summary>
public sealed partial class TelegramPatience(
    TelegramClient client, TimeProvider time, ILogger<TelegramPatience> logger)
{
    /// <summary>Between two tries while another process polls.</summary>
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(5);

    /// <exception cref="TelegramRefusedException">The token is not valid any more.</exception>
    public async Task<TResult> AskAsync<TResult>(TelegramRequest<TResult> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                return await client.SendAsync(request, cancellationToken);
            }
            catch (TelegramRefusedException refusal) when (refusal.IsTokenRefused)
            {
                TokenRefused(logger, refusal.Message);
                throw;
            }
            catch (TelegramRefusedException refusal) when (refusal.IsConflict)
            {
                pause = await RemoveWebhookAsync(refusal, cancellationToken) ? TimeSpan.Zero : ConflictPause;
            }
            catch (TelegramException failure)
            {
                pause = (failure as TelegramRefusedException)?.RetryAfter
                    ?? TelegramRetryPolicy.Pause(attempt, Random.Shared.NextDouble());
                NoAnswer(logger, failure.Message, pause.TotalSeconds);
            }

            await time.PauseAsync(pause, cancellationToken);
        }
    }

    /// <summary>While one is set, nobody can ask for updates.</summary>
    /// <returns>False: there is none, another process asks; or it could not be removed.</returns>
    private async Task<bool> RemoveWebhookAsync(TelegramRefusedException refusal, CancellationToken cancellationToken)
    {
        if (!refusal.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            Conflict(logger, refusal.Description);
            return false;
        }

        try
        {
            await client.SendAsync(new DeleteWebhook(), cancellationToken);
            WebhookRemoved(logger);
            return true;
        }
        catch (TelegramException failure)
        {
            WebhookNotRemoved(logger, failure.Message);
            return false;
        }
    }

    [LoggerMessage(2302, LogLevel.Critical, "Telegram does not accept the token any more, the program ends: {Reason}")]
    private static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(2303, LogLevel.Error, "Two copies ask for updates with one token; end the other: {Reason}")]
    private static partial void Conflict(ILogger logger, string reason);

    [LoggerMessage(2304, LogLevel.Warning, "{Reason}; again in {Seconds:0.0} s")]
    private static partial void NoAnswer(ILogger logger, string reason, double seconds);

    [LoggerMessage(2306, LogLevel.Warning, "A webhook was set; it is removed, because Telegram:WebhookUrl is not set")]
    private static partial void WebhookRemoved(ILogger logger);

    [LoggerMessage(2307, LogLevel.Error, "A webhook is set, which could not be removed: {Reason}")]
    private static partial void WebhookNotRemoved(ILogger logger, string reason);
}
