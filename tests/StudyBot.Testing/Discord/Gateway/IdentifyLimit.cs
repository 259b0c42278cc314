using System.Text.Json.Nodes;
using NodaTime;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>How often sessions may begin.</summary>
public sealed class IdentifyLimit(DiscordWorld world)
{
    private static readonly Duration Window = Duration.FromSeconds(5);

    private readonly Dictionary<int, Instant> _lastByKey = [];

    public int Total { get; set; } = 1_000;

    public int Remaining { get; set; } = 1_000;

    public int MaxConcurrency { get; set; } = 1;

    public Duration ResetAfter { get; set; } = Duration.FromHours(14);

    /// <summary>All there have been, and those that came too soon.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <returns>May this shard begin a session now?</returns>
    public bool Take(int shardId)
    {
        var key = shardId % MaxConcurrency;
        var now = world.Now;
        Count++;
        if (Remaining == 0 || (_lastByKey.TryGetValue(key, out var last) && now - last < Window))
        {
            Refused++;
            return false;
        }

        _lastByKey[key] = now;
        Remaining--;
        return true;
    }

    public JsonObject ToJson() => new()
    {
        ["total"] = Total,
        ["remaining"] = Remaining,
        ["reset_after"] = (long)ResetAfter.TotalMilliseconds,
        ["max_concurrency"] = MaxConcurrency,
    };
}
