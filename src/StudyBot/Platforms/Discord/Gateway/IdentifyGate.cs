using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// Lets shards begin sessions no faster than Discord allows: one within 5 seconds for each remainder of shard id by
/// <c>max_concurrency</c>, in the order of asking, and no more a day than are left.
/// </summary>
public sealed class IdentifyGate(SessionStartLimit limit, TimeProvider time)
{
    /// <summary>5 seconds, and what two clocks and a line may differ.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5.25);

    private readonly Lane[] _lanes =
        [.. Enumerable.Range(0, Math.Max(1, limit.MaxConcurrency)).Select(_ => new Lane())];

    private readonly Lock _lock = new();

    private DateTimeOffset _resetsAt = time.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter);

    private int _remaining = limit.Remaining;

    /// <returns>To be disposed when the session has begun, or could not.</returns>
    public async Task<Pass> EnterAsync(int shardId, CancellationToken cancellationToken)
    {
        var lane = _lanes[shardId % _lanes.Length];
        await lane.Turn.WaitAsync(cancellationToken);
        try
        {
            while (Wait(lane) is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new Pass(this, lane);
        }
        catch
        {
            lane.Turn.Release();
            throw;
        }
    }

    private TimeSpan? Wait(Lane lane)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (now >= _resetsAt)
            {
                _resetsAt = now + TimeSpan.FromDays(1);
                _remaining = limit.Total;
            }

            var freeAt = _remaining > 0 ? lane.FreeAt : _resetsAt;
            return freeAt > now ? freeAt - now : null;
        }
    }

    private void Sent(Lane lane)
    {
        lock (_lock)
        {
            lane.FreeAt = time.GetUtcNow() + Pause;
            _remaining--;
        }
    }

    public sealed class Pass : IDisposable
    {
        private readonly IdentifyGate _gate;

        private readonly Lane _lane;

        private bool _isReturned;

        internal Pass(IdentifyGate gate, Lane lane)
        {
            _gate = gate;
            _lane = lane;
        }

        /// <summary>The IDENTIFY goes out: the next may follow in its time.</summary>
        public void Sent()
        {
            _gate.Sent(_lane);
            Dispose();
        }

        public void Dispose()
        {
            if (!_isReturned)
            {
                _isReturned = true;
                _lane.Turn.Release();
            }
        }
    }

    internal sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset FreeAt { get; set; }
    }
}
