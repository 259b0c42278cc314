namespace StudyBot.Platforms;

/// <summary>At most so many events in any stretch of time of a length.</summary>
public sealed class RateWindow
{
    private readonly TimeSpan[] _lastTimes;

    private readonly TimeSpan _length;

    private int _oldest;

    /// <param name="limit">Events, at least 1.</param>
    /// <param name="length">From the first moment, which counts, to the last, which does not.</param>
    public RateWindow(int limit, TimeSpan length)
    {
        _lastTimes = new TimeSpan[limit];
        _length = length;
        Array.Fill(_lastTimes, -length);
    }

    public TimeSpan LastAt => _lastTimes[(_oldest + _lastTimes.Length - 1) % _lastTimes.Length];

    /// <summary>From when on there is room for an event.</summary>
    /// <param name="spare">And for so many more, 0 to one less than the limit.</param>
    public TimeSpan FreeAt(int spare = 0) => _lastTimes[(_oldest + spare) % _lastTimes.Length] + _length;

    public void Add(TimeSpan now)
    {
        _lastTimes[_oldest] = now;
        _oldest = (_oldest + 1) % _lastTimes.Length;
    }
}
