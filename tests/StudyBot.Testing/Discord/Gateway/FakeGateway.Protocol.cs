using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>What is said to what a bot sends.</summary>
public sealed partial class FakeGateway
{
    private const int SendsPerMinute = 120;

    private const int MaxBytes = 4_096;

    /// <summary>All there are; of them 1, 8 and 15 are privileged.</summary>
    private const int KnownIntents = 0x331FFFF;

    private const int PrivilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

    /// <returns>A code: the connection is closed with it.</returns>
    private int? Receive(GatewayPeer peer, byte[] bytes)
    {
        JsonObject? payload;
        try
        {
            payload = bytes.Length <= MaxBytes ? JsonNode.Parse(bytes) as JsonObject : null;
        }
        catch (JsonException)
        {
            payload = null;
        }

        int? code;
        lock (discord.World.Gate)
        {
            var now = discord.World.Now;
            peer.Sends.RemoveAll(sent => now - sent >= Duration.FromMinutes(1));
            peer.Sends.Add(now);
            code = payload is null ? 4002
                : peer.Sends.Count > SendsPerMinute ? 4008
                : payload.Number("op") switch
                {
                    1 => Heartbeat(peer),
                    2 => Identify(peer, payload["d"] as JsonObject ?? []),
                    6 => Resume(peer, payload["d"] as JsonObject ?? []),
                    3 or 4 or 8 => peer.Session is null ? 4003 : null,
                    _ => 4001,
                };
        }

        discord.World.Changed();
        return code;
    }

    private int? Heartbeat(GatewayPeer peer)
    {
        Heartbeats++;
        peer.LastHeartbeatAt = discord.World.Now;
        if (!IsMute)
        {
            peer.Send("""{"t":null,"s":null,"op":11,"d":null}""");
        }

        return null;
    }

    private int? Identify(GatewayPeer peer, JsonObject data)
    {
        if (peer.Session is not null)
        {
            return 4005;
        }

        if (data.Text("token") != discord.Token)
        {
            return 4004;
        }

        var shard = (data["shard"] as JsonArray)?.Select(number => (int)number!).ToArray() ?? [0, 1];
        if (shard is not [var shardId, var shardCount] || shardId < 0 || shardId >= shardCount)
        {
            return 4010;
        }

        var intents = data.Number("intents");
        if (intents is null or < 0 || (intents & ~KnownIntents) != 0)
        {
            return 4013;
        }

        if ((intents & PrivilegedIntents) != 0)
        {
            return 4014;
        }

        if (RefusesWith is { } code)
        {
            return code;
        }

        if (!Identifies.Take(shardId))
        {
            peer.Send("""{"op":9,"d":false,"s":null,"t":null}""");
            return null;
        }

        var session = new FakeSession(shardId, shardCount, (int)intents) { Peer = peer };
        _sessions.Add(session.Id, session);
        peer.Session = session;
        session.Dispatch("READY", Ready(session));
        if (session.HasIntent(0))
        {
            foreach (var guild in discord.World.Guilds.Where(guild => guild.HasBot && session.Hears(guild)))
            {
                session.Dispatch("GUILD_CREATE", GuildJson.Of(guild, discord));
            }
        }

        return null;
    }

    private int? Resume(GatewayPeer peer, JsonObject data)
    {
        if (data.Text("token") != discord.Token)
        {
            return 4004;
        }

        if (RefusesWith is { } code)
        {
            return code;
        }

        var session = _sessions.GetValueOrDefault(data.Text("session_id") ?? "");
        var sequence = data.Number("seq") ?? -1;
        if (session is not null && (sequence < 0 || sequence > session.Sequence))
        {
            return 4007;
        }

        if (session?.Since(sequence) is not { } missed
            || (session.LeftAt is { } leftAt && session.Peer is null && discord.World.Now - leftAt > FakeSession.Kept))
        {
            peer.Send("""{"op":9,"d":false,"s":null,"t":null}""");
            return null;
        }

        Resumes++;
        session.Peer?.Drop();
        session.Peer = peer;
        session.LeftAt = null;
        peer.Session = session;
        foreach (var payload in missed)
        {
            peer.Send(payload);
        }

        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
        return null;
    }

    private JsonObject Ready(FakeSession session) => new()
    {
        ["v"] = 10,
        ["user"] = discord.Bot.ToJson(),
        ["guilds"] = new JsonArray([.. discord.World.Guilds
            .Where(guild => guild.HasBot && session.Hears(guild)).Select(guild => guild.Id.Value)
            .Concat(Enumerable.Range(1, OtherGuilds).Select(number => (ulong)number << 40))
            .Select(id => (JsonNode)new JsonObject { ["unavailable"] = true, ["id"] = new Snowflake(id).ToString() })]),
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = discord.ResumeGatewayUrl,
        ["shard"] = new JsonArray(session.ShardId, session.ShardCount),
        ["application"] = new JsonObject { ["id"] = FakeDiscord.ApplicationId.ToString(), ["flags"] = 0 },
        ["private_channels"] = new JsonArray(),
        ["_trace"] = new JsonArray(),
    };
}
