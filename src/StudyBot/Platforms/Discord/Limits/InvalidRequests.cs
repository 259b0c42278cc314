namespace StudyBot.Platforms.Discord.Limits;

/// <summary>
/// Counts answers 401, 403 and 429 (but shared ones): 10,000 of them within 10 minutes, and Discord bans the address
/// for an hour or more. Counted in slots of ten seconds, rounded to the safe side.
/// </summary>
public sealed class InvalidRequests
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Slot = TimeSpan.FromSeconds(10);

    private readonly int[] _counts = new int[(int)(Window / Slot) + 1];

    private long _newest;

    public int Total { get; private set; }

    public void Add(TimeSpan now)
    {
        Forget(now);
        _counts[_newest % _counts.Length]++;
        Total++;
    }

    /// <summary>From when on there are fewer than <paramref name="limit"/>, if none is added.</summary>
    public TimeSpan FallsBelow(int limit, TimeSpan now)
    {
        Forget(now);
        var left = Total;
        for (var slot = Math.Max(0, _newest - _counts.Length + 1); left >= limit; slot++)
        {
            left -= _counts[slot % _counts.Length];
            if (left < limit)
            {
                return (Slot * (slot + 1)) + Window;
            }
        }

        return TimeSpan.Zero;
    }

    private void Forget(TimeSpan now)
    {
        for (var current = now.Ticks / Slot.Ticks; _newest < current && Total > 0; _newest++)
        {
            ref var oldest = ref _counts[(_newest + 1) % _counts.Length];
            Total -= oldest;
            oldest = 0;
        }

        _newest = Math.Max(_newest, now.Ticks / Slot.Ticks);
    }
}
