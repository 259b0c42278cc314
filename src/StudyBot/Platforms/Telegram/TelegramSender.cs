using StudyBot.Clock;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Sends requests within the limits, and again where <see cref="TelegramRetryPolicy"/> says so.</summary>
/// <param name="chance">0 to below 1.</param>
public sealed partial class TelegramSender(
    TelegramClient client,
    TelegramLimits limits,
    TimeProvider time,
    Func<double> chance,
    ILogger<TelegramSender> logger)
{
    /// <summary>Somebody waits for it.</summary>
    /// <exception cref="TelegramException">It failed for good; <see cref="TelegramException.MayHaveTakenEffect"/> tells
    /// what is known.</exception>
    public async Task<TResult> SendAsync<TResult>(
        TelegramRequest<TResult> request, CancellationToken cancellationToken) =>
        (await SendAsync(request, null, cancellationToken))!;

    /// <summary>Nobody waits for it: it gives way, and is not sent again where it could be shown twice.</summary>
    /// <param name="claim">Asked when its turn has come, right before it leaves, each time it does; when this fails or
    /// is false it does not leave.</param>
    /// <param name="giveBack">Called when it left and surely had no effect.</param>
    /// <returns>Null: it is not ours.</returns>
    /// <exception cref="TelegramException">It failed for good; <see cref="TelegramException.MayHaveTakenEffect"/> tells
    /// what is known.</exception>
    public Task<Message?> SendScheduledAsync(
        SendRequest request, Func<Task<bool>> claim, Func<Task> giveBack, CancellationToken cancellationToken) =>
        SendAsync(request, (claim, giveBack), cancellationToken);

    private async Task<TResult?> SendAsync<TResult>(
        TelegramRequest<TResult> request,
        (Func<Task<bool>> Claim, Func<Task> GiveBack)? scheduled,
        CancellationToken cancellationToken)
    {
        var isScheduled = scheduled is not null;
        var message = request as SendRequest;
        for (int tries = 0, attempt = 1; ; tries++)
        {
            if (message is not null
                && !await limits.HasTurnAsync(message.ChatId, isScheduled, tries > 0, cancellationToken))
            {
                throw new TelegramUnreachableException(
                    request.Method, "its limits left no turn in time", isSurelyNotSent: true);
            }

            if (scheduled is { } ours && !await ours.Claim())
            {
                return default;
            }

            TimeSpan pause;
            try
            {
                return await client.SendAsync(request, cancellationToken);
            }
            catch (TelegramException failure)
            {
                if (scheduled is { } claimed && !failure.MayHaveTakenEffect)
                {
                    await claimed.GiveBack();
                }

                var retryAfter = (failure as TelegramRefusedException)?.RetryAfter;
                if (retryAfter is { } hold && message is not null)
                {
                    limits.Hold(message.ChatId, hold);
                }

                if (TelegramRetryPolicy.RepeatAfter(request, isScheduled, failure, attempt, chance()) is not { } wait)
                {
                    throw;
                }

                Failed(logger, failure.Message, wait.TotalSeconds);
                attempt += retryAfter is null ? 1 : 0;
                // A message that was told to wait does so in its place among the others.
                pause = retryAfter is not null && message is not null ? TimeSpan.Zero : wait;
            }

            await time.PauseAsync(pause, cancellationToken);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "{Failure}; again in {Seconds:0.0} s")]
    private static partial void Failed(ILogger logger, string failure, double seconds);
}
