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
    public Task<TResult> SendAsync<TResult>(TelegramRequest<TResult> request, CancellationToken cancellationToken) =>
        SendAsync(request, null, cancellationToken);

    /// <summary>Nobody waits for it: it gives way, and is not sent again where it could be shown twice.</summary>
    /// <param name="beforeSending">Called when its turn has come, right before it leaves, each time it does; when this
    /// fails it does not leave.</param>
    /// <exception cref="TelegramException">It failed for good; <see cref="TelegramException.MayHaveTakenEffect"/> tells
    /// what is known.</exception>
    public Task<Message> SendScheduledAsync(
        SendRequest request, Func<Task> beforeSending, CancellationToken cancellationToken) =>
        SendAsync(request, beforeSending, cancellationToken);

    private async Task<TResult> SendAsync<TResult>(
        TelegramRequest<TResult> request, Func<Task>? beforeSending, CancellationToken cancellationToken)
    {
        var isScheduled = beforeSending is not null;
        var message = request as SendRequest;
        for (int tries = 0, attempt = 1; ; tries++)
        {
            if (message is not null
                && !await limits.HasTurnAsync(message.ChatId, isScheduled, tries > 0, cancellationToken))
            {
                throw new TelegramUnreachableException(
                    request.Method, "its limits left no turn in time", isSurelyNotSent: true);
            }

            TimeSpan pause;
            try
            {
                await (beforeSending?.Invoke() ?? Task.CompletedTask);
                return await client.SendAsync(request, cancellationToken);
            }
            catch (TelegramException failure)
            {
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

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "{Failure}; again in {Seconds:0.0} s")]
    private static partial void Failed(ILogger logger, string failure, double seconds);
}
