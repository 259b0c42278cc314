namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// Knows up to which event of a session everything is done, while events are handled at once and end in any order: what
/// a process that dies leaves undone must come again. Safe for several threads.
/// </summary>
public sealed class SequenceTracker(long done)
{
    private readonly Lock _lock = new();

    private readonly Queue<Event> _underWay = new();

    private long _done = done;

    private long _seen = done;

    /// <summary>This event and all before it need not come again.</summary>
    public long Done
    {
        get
        {
            lock (_lock)
            {
                return _done;
            }
        }
    }

    /// <summary>An event that nothing is done about.</summary>
    public void Skip(long sequence)
    {
        lock (_lock)
        {
            See(sequence);
            Advance();
        }
    }

    /// <returns>For <see cref="End"/>; an event that never ends is never done, nor are those after it.</returns>
    public object Begin(long sequence)
    {
        lock (_lock)
        {
            See(sequence);
            var entry = new Event(sequence);
            _underWay.Enqueue(entry);
            return entry;
        }
    }

    public void End(object begun)
    {
        lock (_lock)
        {
            ((Event)begun).IsDone = true;
            Advance();
        }
    }

    private void See(long sequence) => _seen = Math.Max(sequence, _seen);

    private void Advance()
    {
        while (_underWay.TryPeek(out var first) && first.IsDone)
        {
            _underWay.Dequeue();
        }

        _done = _underWay.TryPeek(out var undone) ? Math.Max(_done, undone.Sequence - 1) : _seen;
    }

    private sealed class Event(long sequence)
    {
        public long Sequence => sequence;

        public bool IsDone { get; set; }
    }
}
