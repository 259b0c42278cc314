namespace StudyBot.Platforms.Discord.Limits;

/// <summary>
/// One of Discord's limits for one major parameter: what waits for it, and what may still be sent. Until the first
/// answer has told the limit, one request goes at a time.
/// </summary>
/// <param name="isInteraction">Free of the global limit.</param>
/// <param name="isFree">Has each request a limit of its own, so that none waits here?</param>
public sealed class RouteBucket((string Limit, string MajorParameter) key, bool isInteraction, bool isFree, int? limit)
{
    private readonly PriorityQueue<Turn, (TimeSpan, long)> _turns = new();

    private int? _limit = limit;

    private int _remaining = limit ?? 1;

    /// <summary>Null while this window is not known to have begun.</summary>
    private TimeSpan? _resetsAt;

    private TimeSpan _heldUntil;

    private int _underWay;

    private bool _isUnlimited = isFree;

    public (string Limit, string MajorParameter) Key { get; set; } = key;

    public bool IsInteraction => isInteraction;

    public bool IsFree { get; } = isFree;

    /// <summary>Entries of the schedule with an older stamp are void.</summary>
    public long Stamp { get; set; }

    /// <summary>Who is next; null when nobody waits.</summary>
    public Turn? First
    {
        get
        {
            while (_turns.TryPeek(out var turn, out _))
            {
                if (!turn.IsLeft)
                {
                    return turn;
                }

                _turns.Dequeue();
            }

            return null;
        }
    }

    public void Add(Turn turn)
    {
        turn.Bucket = this;
        _turns.Enqueue(turn, turn.Order);
    }

    /// <summary>From when on the next may go; null: an answer must come first.</summary>
    public TimeSpan? ReadyAt(TimeSpan now)
    {
        if (_resetsAt <= now)
        {
            _remaining = (_limit ?? 1) - _underWay;
            _resetsAt = null;
        }

        if (_heldUntil > now)
        {
            return _heldUntil;
        }

        return _isUnlimited || _remaining > 0 ? now : _resetsAt;
    }

    public void Grant()
    {
        var turn = First!;
        _turns.Dequeue();
        _remaining -= _isUnlimited ? 0 : 1;
        _underWay++;
        turn.Grant();
    }

    /// <summary>Granted, and then not sent, or without an answer that tells of limits.</summary>
    public void NotAnswered() => Ended();

    public void Answered(RateLimitHeaders headers, TimeSpan now)
    {
        // What is said of a free one is said of that request alone.
        _limit = IsFree ? null : headers.Limit ?? _limit;
        _isUnlimited = _limit is null;
        if (!_isUnlimited && headers is { Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            // Answers overtake each other: of all that is said of a window the most careful counts.
            _remaining = _resetsAt is null && _underWay <= 1 ? remaining : Math.Min(_remaining, remaining);
            _resetsAt = _resetsAt is { } known && known > now + resetAfter ? known : now + resetAfter;
        }

        Ended();
    }

    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>The answered request, and what waits behind it, belonged here all along.</summary>
    public void TakeOver(RouteBucket other)
    {
        while (other.First is { } turn)
        {
            other._turns.Dequeue();
            Add(turn);
        }

        other.Ended();
        _underWay++;
        _remaining--;
    }

    /// <summary>Would a new one behave the same from now on?</summary>
    public bool IsForgettable(TimeSpan now) =>
        First is null && _underWay == 0 && _heldUntil <= now && (_resetsAt is null || _resetsAt <= now);

    private void Ended()
    {
        _underWay--;
        if (_underWay == 0 && _resetsAt is null && _remaining < 1)
        {
            // No answer told when the window ends: the next request asks.
            _remaining = 1;
        }
    }
}
