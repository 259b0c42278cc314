namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>The system's time, which a test can set ahead.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private readonly Lock _lock = new();

    private readonly List<ShiftedTimer> _timers = [];

    private TaskCompletionSource _changed = NewSignal();

    private TimeSpan _skipped;

    /// <summary>How far the clock was set; timers run as they do.</summary>
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift + _skipped;

    public override long GetTimestamp() =>
        base.GetTimestamp() + (long)(_skipped.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time passes: timers that come due on the way fire now.</summary>
    public void Skip(TimeSpan time)
    {
        ShiftedTimer[] timers;
        lock (_lock)
        {
            _skipped += time;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Skip(time);
        }
    }

    /// <summary>Ends when somebody waits for exactly so long.</summary>
    public async Task WhenWaitingAsync(TimeSpan due)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Exists(timer => timer.Due == due))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ShiftedTimer : ITimer
    {
        private readonly ShiftedTime _time;

        private readonly ITimer _inner;

        private long _startedAt;

        private TimeSpan _due = Timeout.InfiniteTimeSpan;

        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public ShiftedTimer(ShiftedTime time, TimerCallback callback, object? state)
        {
            _time = time;
            _inner = System.CreateTimer(
                inner =>
                {
                    Fired();
                    callback(inner);
                },
                state,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        public TimeSpan Due => _due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_time._lock)
            {
                _time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    _time._timers.Add(this);
                }

                (_startedAt, _due, _period) = (System.GetTimestamp(), dueTime, period);
                _time._changed.SetResult();
                _time._changed = NewSignal();
            }

            return _inner.Change(dueTime, period);
        }

        public void Skip(TimeSpan time)
        {
            lock (_time._lock)
            {
                if (_due == Timeout.InfiniteTimeSpan)
                {
                    return;
                }

                var left = _due - System.GetElapsedTime(_startedAt) - time;
                (_startedAt, _due) = (System.GetTimestamp(), left > TimeSpan.Zero ? left : TimeSpan.Zero);
                _inner.Change(_due, _period);
            }
        }

        public void Dispose()
        {
            Forget();
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _inner.DisposeAsync();
        }

        private void Fired()
        {
            lock (_time._lock)
            {
                (_startedAt, _due) = (System.GetTimestamp(), _period);
                if (_period == Timeout.InfiniteTimeSpan)
                {
                    _time._timers.Remove(this);
                }
            }
        }

        private void Forget()
        {
            lock (_time._lock)
            {
                _due = Timeout.InfiniteTimeSpan;
                _time._timers.Remove(this);
            }
        }
    }
}
