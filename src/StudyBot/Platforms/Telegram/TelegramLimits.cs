using StudyBot.Platforms.Telegram.Limits;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Lets new messages wait until Telegram's flood limits allow them; what else we send does not wait here.
/// </summary>
public sealed class TelegramLimits : IDisposable
{
    private readonly FloodLimits _limits;

    private readonly ReleaseLoop _loop;

    private readonly TimeProvider _time;

    public TelegramLimits(TelegramOptions options, TimeProvider time)
    {
        _limits =
            new FloodLimits(options.MessagesPerSecond, options.ChatMessagesPerSecond, options.GroupMessagesPerMinute);
        _loop = new ReleaseLoop(_limits.Release, time);
        _time = time;
    }

    /// <param name="isScheduled">Nobody waits for it: it gives way to what people wait for.</param>
    /// <param name="isAgain">It had its turn and Telegram refused it: before all others of its chat.</param>
    /// <returns>False: it was not its turn within <see cref="TelegramRetryPolicy.LongestWait"/>.</returns>
    public ValueTask<bool> HasTurnAsync(
        long chatId, bool isScheduled, bool isAgain, CancellationToken cancellationToken)
    {
        var turn = _loop.Change(now => _limits.Enter(chatId, isScheduled, isAgain, now));
        return turn.IsGranted ? new(true) : WaitAsync(chatId, turn, cancellationToken);
    }

    /// <summary>
    /// Somebody wrote in this chat: a scheduled message that waits there does not hold up the answer.
    /// </summary>
    public void Hurry(long chatId) => _loop.Change(now => _limits.Hurry(chatId, now));

    /// <summary>Telegram refused a message to this chat for a time.</summary>
    public void Hold(long chatId, TimeSpan retryAfter) => _loop.Change(now => _limits.Hold(chatId, retryAfter, now));

    public void Dispose() => _loop.Dispose();

    private async ValueTask<bool> WaitAsync(long chatId, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Granted.WaitAsync(TelegramRetryPolicy.LongestWait, _time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _loop.Change(now =>
        {
            // It may be its turn at this very moment, and the other timer a little late.
            _limits.Release(now);
            _limits.Leave(chatId, turn, now);
        });
        cancellationToken.ThrowIfCancellationRequested();
        return turn.IsGranted;
    }
}
