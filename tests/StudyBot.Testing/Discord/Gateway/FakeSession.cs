using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>A session of a shard: what was sent in it can be sent again.</summary>
public sealed class FakeSession(int shardId, int shardCount, int intents)
{
    /// <summary>So long after a connection broke it can be gone on with.</summary>
    public static readonly Duration Kept = Duration.FromMinutes(3);

    private const int MaxEvents = 20_000;

    private readonly Queue<(long Sequence, string Payload)> _events = new();

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public int ShardId => shardId;

    public int ShardCount => shardCount;

    public long Sequence { get; private set; }

    public GatewayPeer? Peer { get; set; }

    public Instant? LeftAt { get; set; }

    public bool Hears(FakeGuild? guild) =>
        guild is null ? shardId == 0 : (int)((guild.Id.Value >> 22) % (ulong)shardCount) == shardId;

    public bool HasIntent(int bit) => (intents & (1 << bit)) != 0;

    public void Dispatch(string name, JsonNode data)
    {
        Sequence++;
        var payload = new JsonObject { ["t"] = name, ["s"] = Sequence, ["op"] = 0, ["d"] = data }.ToJsonString();
        _events.Enqueue((Sequence, payload));
        if (_events.Count > MaxEvents)
        {
            _events.Dequeue();
        }

        Peer?.Send(payload);
    }

    /// <returns>What came after the sequence; null when that is not known any more.</returns>
    public IReadOnlyList<string>? Since(long sequence) =>
        _events.TryPeek(out var oldest) && oldest.Sequence > sequence + 1
            ? null
            : [.. _events.Where(sent => sent.Sequence > sequence).Select(sent => sent.Payload)];
}
