using NodaTime;

namespace StudyBot.Testing;

/// <summary>
/// Time that stands still until a test moves it; timers that come due on the way fire in their order.
/// </summary>
public sealed class ManualTime(Instant now) : TimeProvider
{
    private readonly Lock _lock = new();

    private readonly List<ManualTimer> _timers = [];

    private TaskCompletionSource _changed = NewSignal();

    private long _lastNumber;

    public ManualTime() : this(Some.Time)
    {
    }

    public Instant Now { get; private set; } = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp() => Now.ToUnixTimeTicks();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state), Interlocked.Increment(ref _lastNumber));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time on, stopping at every timer on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var until = Now + Duration.FromTimeSpan(by);
        while (TakeNext(until) is { } timer)
        {
            timer.Fire();
        }

        Now = until;
    }

    /// <summary>
    /// Ends when somebody sleeps: when a timer is set to fire within <paramref name="atMost"/> from now.
    /// </summary>
    public async Task WhenSleepingAsync(TimeSpan atMost)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Exists(timer => timer.FiresAt - Now <= Duration.FromTimeSpan(atMost)))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ManualTimer? TakeNext(Instant until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.FiresAt <= until)
                .OrderBy(timer => timer.FiresAt).ThenBy(timer => timer.Number).FirstOrDefault();
            if (next is null)
            {
                return null;
            }

            Now = next.FiresAt > Now ? next.FiresAt : Now;
            _timers.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                next.FiresAt = Now + Duration.FromTimeSpan(next.Period);
                _timers.Add(next);
            }

            return next;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.FiresAt = Now + Duration.FromTimeSpan(dueTime);
                timer.Period = period;
                _timers.Add(timer);
            }

            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire, long number) : ITimer
    {
        public long Number => number;

        public Instant FiresAt { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
