using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Platforms.Discord;

/// <summary>Lets requests wait until Discord's limits allow them.</summary>
public sealed class DiscordLimits : IDisposable
{
    private readonly Lock _lock = new();

    private readonly RestLimits _limits;

    private readonly TimeProvider _time;

    private readonly long _start;

    private readonly ITimer _timer;

    private TimeSpan? _wakesAt;

    public DiscordLimits(DiscordOptions options, TimeProvider time)
    {
        _limits = new RestLimits(options.RequestsPerSecond);
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Answers that Discord counts towards a ban, within the last 10 minutes.</summary>
    public int InvalidCount
    {
        get
        {
            lock (_lock)
            {
                return _limits.InvalidCount;
            }
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <param name="longestWait">When it is known that it would take longer, there is no turn.</param>
    /// <returns>To be given back by <see cref="Answered"/> or <see cref="NotAnswered"/>; null: how long it would
    /// take.</returns>
    public async ValueTask<(Turn? Turn, TimeSpan Wait)> WaitForTurnAsync(
        DiscordRoute route, bool isScheduled, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_lock)
        {
            var wait = _limits.HeldFor(route, Now);
            if (wait > longestWait)
            {
                return (null, wait);
            }

            turn = _limits.Enter(route, isScheduled, Now);
            Release();
        }

        if (!turn.IsGranted)
        {
            try
            {
                await turn.Granted.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                NotAnswered(turn);
                throw;
            }
        }

        return (turn, TimeSpan.Zero);
    }

    public void Answered(Turn turn, DiscordRoute route, int status, RateLimitHeaders headers)
    {
        lock (_lock)
        {
            _limits.Answered(turn, route, status, headers, Now);
            Release();
        }
    }

    /// <summary>It was not sent, or there was no answer.</summary>
    public void NotAnswered(Turn turn)
    {
        lock (_lock)
        {
            _limits.Leave(turn, Now);
            Release();
        }
    }

    public void Dispose() => _timer.Dispose();

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
