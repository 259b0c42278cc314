namespace StudyBot.Platforms.Telegram.Limits;

/// <summary>What waits for one chat, in order, and what may still be sent there.</summary>
public sealed class ChatQueue
{
    /// <summary>So many messages at once pass where nothing was sent for a while.</summary>
    public const int Burst = 5;

    private readonly LinkedList<Turn> _turns = [];

    private readonly TimeSpan _pause;

    private readonly RateWindow? _minute;

    private TimeSpan _bucketIsFullAt;

    private TimeSpan _heldUntil;

    private int _people;

    private bool _isHurried;

    /// <param name="pause">Between messages, when a burst is used up; zero: none.</param>
    /// <param name="perMinute">At most so many in any minute; null: any number.</param>
    public ChatQueue(TimeSpan pause, int? perMinute)
    {
        _pause = pause;
        _minute = perMinute is { } limit ? new RateWindow(limit, TimeSpan.FromMinutes(1)) : null;
    }

    /// <summary>Entries of the schedule with an older stamp are void.</summary>
    public long Stamp { get; set; }

    public bool IsEmpty => _turns.Count == 0;

    public long FirstNumber => _turns.First!.Value.Number;

    /// <summary>
    /// Does somebody wait for one of these? A scheduled message that stands before an answer goes out with it.
    /// </summary>
    public bool IsAwaited => _people > 0 || _isHurried;

    public TimeSpan ReadyAt
    {
        get
        {
            var ready = _bucketIsFullAt - (_pause * (Burst - 1));
            ready = ready > _heldUntil ? ready : _heldUntil;
            return _minute?.FreeAt() is { } free && free > ready ? free : ready;
        }
    }

    public void Add(Turn turn, bool isFirst)
    {
        turn.Place = isFirst ? _turns.AddFirst(turn) : _turns.AddLast(turn);
        _people += turn.IsScheduled ? 0 : 1;
    }

    public void Remove(Turn turn)
    {
        _turns.Remove(turn.Place!);
        turn.Place = null;
        _people -= turn.IsScheduled ? 0 : 1;
        _isHurried &= !IsEmpty;
    }

    public Turn Spend(TimeSpan now)
    {
        var turn = _turns.First!.Value;
        Remove(turn);
        _bucketIsFullAt = (_bucketIsFullAt > now ? _bucketIsFullAt : now) + _pause;
        _minute?.Add(now);
        return turn;
    }

    public void Hurry() => _isHurried = !IsEmpty;

    public bool IsHeld(TimeSpan now) => _heldUntil > now;

    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>Would a new queue behave the same from now on?</summary>
    public bool IsForgettable(TimeSpan now) =>
        IsEmpty && _bucketIsFullAt <= now && _heldUntil <= now
            && (_minute is null || _minute.LastAt + TimeSpan.FromMinutes(1) <= now);
}
