using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Limits;

/// <summary>
/// Decides which request may be sent when: within the limits that Discord's answers tell, within the global one, far
/// from a ban; what a person waits for before what is scheduled. Not safe for several threads; <c>now</c> is the time
/// since any fixed moment and never goes back.
/// </summary>
/// <param name="perSecond">The global limit; interactions are free of it.</param>
public sealed class RestLimits(int perSecond)
{
    /// <summary>So many invalid answers within 10 minutes, and only answers to interactions are sent.</summary>
    public const int InvalidBeforeCare = 5_000;

    /// <summary>So many, and nothing is.</summary>
    public const int InvalidBeforeStop = 9_000;

    /// <summary>So long what is scheduled lets others go first.</summary>
    public static readonly TimeSpan ScheduledPatience = TimeSpan.FromSeconds(10);

    /// <summary>When a ban does not say how long it lasts.</summary>
    public static readonly TimeSpan BanPause = TimeSpan.FromMinutes(1);

    private readonly RouteBuckets _buckets = new();

    private readonly PriorityQueue<(RouteBucket Bucket, long Stamp), TimeSpan> _sleeping = new();

    private readonly PriorityQueue<(RouteBucket Bucket, long Stamp), (TimeSpan, long)> _ready = new();

    private readonly RateWindow _second = new(perSecond, TimeSpan.FromSeconds(1));

    /// <summary>Kept free by what is scheduled, so that a person need not wait while a round is sent.</summary>
    private readonly int _spare = perSecond / 5;

    private readonly InvalidRequests _invalid = new();

    private long _lastNumber;

    private long _lastStamp;

    private TimeSpan _globalHeldUntil;

    private TimeSpan _allHeldUntil;

    /// <summary>Limits that are remembered.</summary>
    public int BucketCount => _buckets.Count;

    /// <summary>Invalid answers within the last 10 minutes.</summary>
    public int InvalidCount => _invalid.Total;

    /// <summary>
    /// How long nothing of this route can be sent for sure, whoever else waits; zero when that is not known.
    /// </summary>
    public TimeSpan HeldFor(DiscordRoute route, TimeSpan now)
    {
        var until = Later(HeldUntil(route.IsInteraction, now), _buckets.Of(route).ReadyAt(now) ?? now);
        return until > now ? until - now : TimeSpan.Zero;
    }

    public Turn Enter(DiscordRoute route, bool isScheduled, TimeSpan now)
    {
        _buckets.Forget(now);
        var bucket = _buckets.Of(route);
        var turn = new Turn(bucket, ++_lastNumber, isScheduled ? now + ScheduledPatience : now, isScheduled);
        bucket.Add(turn);
        Schedule(bucket, now);
        return turn;
    }

    /// <summary>It was not sent, or there was no answer.</summary>
    public void Leave(Turn turn, TimeSpan now)
    {
        if (turn.IsGranted)
        {
            turn.Bucket.NotAnswered();
        }

        turn.IsLeft = true;
        Schedule(turn.Bucket, now);
    }

    public void Answered(Turn turn, DiscordRoute route, int status, RateLimitHeaders headers, TimeSpan now)
    {
        var bucket = headers.Bucket is { } name ? _buckets.Learn(turn.Bucket, route, name, headers.Limit) : turn.Bucket;
        if (headers.Limit is null && status is 429 or >= 500)
        {
            // That no limit is told means nothing here.
            bucket.NotAnswered();
        }
        else
        {
            bucket.Answered(headers, now);
        }

        if (status is 401 or 403 || (status == 429 && headers.Scope != RateLimitScope.Shared))
        {
            _invalid.Add(now);
        }

        if (status == 429)
        {
            Hold(bucket, headers, now);
        }

        Schedule(bucket, now);
    }

    /// <summary>Lets go what may go now.</summary>
    /// <returns>When to ask again; null: nothing waits, or only for answers.</returns>
    public TimeSpan? Release(TimeSpan now)
    {
        while (Top(_sleeping) is { } slept && _sleeping.TryPeek(out _, out var wakesAt) && wakesAt <= now)
        {
            _sleeping.Dequeue();
            Schedule(slept, now);
        }

        TimeSpan? freeAt = null;
        while (Top(_ready) is { First: { } first } bucket)
        {
            var free = Later(HeldUntil(isInteraction: false, now), _second.FreeAt(first.IsScheduled(now) ? _spare : 0));
            if (free > now)
            {
                freeAt = free;
                break;
            }

            _ready.Dequeue();
            _second.Add(now);
            bucket.Grant();
            Schedule(bucket, now);
        }

        TimeSpan? next = Top(_sleeping) is not null && _sleeping.TryPeek(out _, out var at) ? at : null;
        return next is null || freeAt < next ? freeAt ?? next : next;
    }

    private void Hold(RouteBucket bucket, RateLimitHeaders headers, TimeSpan now)
    {
        var until = now + (headers.RetryAfter ?? headers.ResetAfter ?? BanPause);
        switch (headers.Scope)
        {
            case RateLimitScope.Unsaid when headers.Bucket is null:
                _allHeldUntil = Later(_allHeldUntil, until);
                break;
            case RateLimitScope.Global:
                _globalHeldUntil = Later(_globalHeldUntil, until);
                break;
            case var _ when !bucket.IsFree:
                bucket.Hold(until);
                break;
        }
    }

    private TimeSpan HeldUntil(bool isInteraction, TimeSpan now) => isInteraction
        ? Later(_allHeldUntil, _invalid.FallsBelow(InvalidBeforeStop, now))
        : Later(Later(_allHeldUntil, _globalHeldUntil), _invalid.FallsBelow(InvalidBeforeCare, now));

    private void Schedule(RouteBucket bucket, TimeSpan now)
    {
        bucket.Stamp = ++_lastStamp;
        while (bucket.First is { } first && bucket.ReadyAt(now) is { } readyAt)
        {
            if (bucket.IsInteraction)
            {
                readyAt = Later(readyAt, HeldUntil(isInteraction: true, now));
            }

            if (readyAt > now)
            {
                _sleeping.Enqueue((bucket, bucket.Stamp), readyAt);
                return;
            }

            if (!bucket.IsInteraction)
            {
                _ready.Enqueue((bucket, bucket.Stamp), first.Order);
                return;
            }

            bucket.Grant();
        }
    }

    private static RouteBucket? Top<TPriority>(PriorityQueue<(RouteBucket Bucket, long Stamp), TPriority> queue)
    {
        while (queue.TryPeek(out var entry, out _))
        {
            if (entry.Stamp == entry.Bucket.Stamp)
            {
                return entry.Bucket;
            }

            queue.Dequeue();
        }

        return null;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
