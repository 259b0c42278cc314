using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Limits;

/// <summary>Knows which limit a route counts to, as far as answers have told, and forgets what is used no more.</summary>
public sealed class RouteBuckets
{
    private static readonly TimeSpan ForgettingPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(string Limit, string MajorParameter), RouteBucket> _buckets = [];

    /// <summary>Of each route that was answered: the name of its limit, and how much that is.</summary>
    private readonly Dictionary<string, (string Limit, int? Size)> _known = [];

    private TimeSpan _forgetAt;

    public int Count => _buckets.Count;

    public RouteBucket Of(DiscordRoute route)
    {
        var name = route.ToString();
        var (limit, size) = _known.TryGetValue(name, out var known) ? known : (name, null);
        var key = (limit, route.MajorParameter);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new RouteBucket(key, route.IsInteraction, route.IsCallback, size);
            _buckets.Add(key, bucket);
        }

        return bucket;
    }

    /// <summary>The answer has told which limit the route counts to; it may be one that is known by other routes.</summary>
    public RouteBucket Learn(RouteBucket used, DiscordRoute route, string limit, int? size)
    {
        var key = (limit, route.MajorParameter);
        if (used.IsFree || used.Key == key)
        {
            return used;
        }

        _known[route.ToString()] = (limit, size);
        _buckets.Remove(used.Key);
        if (_buckets.TryGetValue(key, out var bucket))
        {
            bucket.TakeOver(used);
            return bucket;
        }

        used.Key = key;
        _buckets.Add(key, used);
        return used;
    }

    public void Forget(TimeSpan now)
    {
        if (now < _forgetAt)
        {
            return;
        }

        _forgetAt = now + ForgettingPause;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsForgettable(now))
            {
                _buckets.Remove(key);
            }
        }
    }
}
