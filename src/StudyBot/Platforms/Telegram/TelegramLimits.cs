using StudyBot.Platforms.Telegram.Limits;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Lets new messages wait until Telegram's flood limits allow them; what else we send does not wait here.
/// </summary>
public sealed class TelegramLimits : IDisposable
{
    private readonly Lock _lock = new();

    private readonly FloodLimits _limits;

    private readonly TimeProvider _time;

    private readonly long _start;

    private readonly ITimer _timer;

    private TimeSpan? _wakesAt;

    public TelegramLimits(TelegramOptions options, TimeProvider time)
    {
        _limits =
            new FloodLimits(options.MessagesPerSecond, options.ChatMessagesPerSecond, options.GroupMessagesPerMinute);
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <param name="isScheduled">Nobody waits for it: it gives way to what people wait for.</param>
    /// <param name="isAgain">It had its turn and Telegram refused it: before all others of its chat.</param>
    /// <returns>False: it was not its turn within <see cref="TelegramRetryPolicy.LongestWait"/>.</returns>
    public ValueTask<bool> HasTurnAsync(
        long chatId, bool isScheduled, bool isAgain, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_lock)
        {
            turn = _limits.Enter(chatId, isScheduled, isAgain, Now);
            Release();
        }

        return turn.IsGranted ? new(true) : WaitAsync(chatId, turn, cancellationToken);
    }

    /// <summary>
    /// Somebody wrote in this chat: a scheduled message that waits there does not hold up the answer.
    /// </summary>
    public void Hurry(long chatId)
    {
        lock (_lock)
        {
            _limits.Hurry(chatId, Now);
            Release();
        }
    }

    /// <summary>Telegram refused a message to this chat for a time.</summary>
    public void Hold(long chatId, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            _limits.Hold(chatId, retryAfter, Now);
            Release();
        }
    }

    public void Dispose() => _timer.Dispose();

    private async ValueTask<bool> WaitAsync(long chatId, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Granted.WaitAsync(TelegramRetryPolicy.LongestWait, _time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            // It may be its turn at this very moment, and the other timer a little late.
            Release();
            _limits.Leave(chatId, turn, Now);
            Release();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return turn.IsGranted;
    }

    private void Wake()
    {
        lock (_lock)
        {
            _wakesAt = null;
            Release();
        }
    }

    private void Release()
    {
        var now = Now;
        var next = _limits.Release(now);
        if (next is { } at && at != _wakesAt)
        {
            // Timers count whole milliseconds and cut the rest off: too early would be once more in vain.
            _timer.Change(
                TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }

        _wakesAt = next;
    }
}
