namespace StudyBot.Platforms;

/// <summary>
/// Changes a limiter, one change after another, and lets it release what may go after each and whenever it said.
/// </summary>
public sealed class ReleaseLoop : IDisposable
{
    private readonly Lock _lock = new();

    private readonly Func<TimeSpan, TimeSpan?> _release;

    private readonly TimeProvider _time;

    private readonly long _start;

    private readonly ITimer _timer;

    private TimeSpan? _wakesAt;

    /// <param name="release">At a time since the start; says when to be asked again, null: at the next change.</param>
    public ReleaseLoop(Func<TimeSpan, TimeSpan?> release, TimeProvider time)
    {
        _release = release;
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <param name="change">At a time since the start.</param>
    public T Change<T>(Func<TimeSpan, T> change)
    {
        lock (_lock)
        {
            var result = change(Now);
            Release();
            return result;
        }
    }

    public void Change(Action<TimeSpan> change)
    {
        lock (_lock)
        {
            change(Now);
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
        var next = _release(now);
        if (next is { } at && at != _wakesAt)
        {
            // Timers count whole milliseconds and cut the rest off: too early would be once more in vain.
            _timer.Change(
                TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }

        _wakesAt = next;
    }
}
