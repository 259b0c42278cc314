namespace StudyBot.Tests.ContentFiles;

/// <summary>Time that stands still until a test moves it; timers then ring in the order in which they are due.</summary>
internal sealed class MovedTime : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly List<MovedTimer> _timers = [];
    private readonly TaskCompletionSource _setAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2024, 3, 4, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Ends when a timer that was made before is set again.</summary>
    public Task SetAgain => _setAgain.Task;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_moving)
        {
            var timer = new MovedTimer(this, () => callback(state), dueTime, period);
            _timers.Add(timer);
            return timer;
        }
    }

    public void Move(TimeSpan by)
    {
        lock (_moving)
        {
            var until = _now + by;
            while (_timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due) is { } next)
            {
                _now = next.Due!.Value;
                next.Ring();
            }

            _now = until;
        }
    }

    private DateTimeOffset? Due(TimeSpan from) => from == Timeout.InfiniteTimeSpan ? null : _now + from;

    private sealed class MovedTimer(MovedTime time, Action ring, TimeSpan dueTime, TimeSpan every) : ITimer
    {
        private TimeSpan _period = every;

        public DateTimeOffset? Due { get; private set; } = time.Due(dueTime);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._moving)
            {
                Due = time.Due(dueTime);
                _period = period;
            }

            time._setAgain.TrySetResult();
            return true;
        }

        public void Ring()
        {
            Due = time.Due(_period);
            ring();
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
