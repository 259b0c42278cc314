using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>The gateway half: version 10, JSON, with or without <c>zlib-stream</c>.</summary>
public sealed class FakeGateway(FakeDiscord discord)
{
    private const int SendsPerMinute = 120;

    private const int MaxBytes = 4_096;

    /// <summary>All there are; of them 1, 8 and 15 are privileged.</summary>
    private const int KnownIntents = 0x331FFFF;

    private const int PrivilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly List<GatewayPeer> _peers = [];

    private readonly Dictionary<string, FakeSession> _sessions = [];

    public IdentifyLimit Identifies { get; } = new(discord.World);

    public int RecommendedShards { get; set; } = 1;

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Heartbeats are not answered, as on a line that is dead in one direction.</summary>
    public bool IsMute { get; set; }

    /// <summary>Every READY lists so many servers besides those that are there.</summary>
    public int OtherGuilds { get; set; }

    /// <summary>Set: every connection that would begin or go on with a session is closed with it.</summary>
    public int? RefusesWith { get; set; }

    public int Resumes { get; private set; }

    public int Heartbeats { get; private set; }

    /// <summary>What bots closed their connections with, in order; null where none was given.</summary>
    public List<int?> CloseCodes { get; } = [];

    /// <summary>Shards that are connected and ready.</summary>
    public IReadOnlyList<int> ReadyShards
    {
        get
        {
            lock (discord.World.Gate)
            {
                return [.. _sessions.Values.Where(session => session.Peer is not null).Select(session => session.ShardId).Order()];
            }
        }
    }

    public Task WhenReadyAsync(int shards = 1) => discord.WhenAsync(() => ReadyShards.Count >= shards ? ReadyShards : null);

    /// <summary>The line of every connection breaks.</summary>
    public void Drop() => Each(peer => peer.Drop());

    /// <summary>Discord closes every connection.</summary>
    public void Close(int code) => Each(peer => peer.Close(code));

    /// <summary>Op 7.</summary>
    public void AskToReconnect() => Each(peer => peer.Send("""{"op":7,"d":null,"s":null,"t":null}"""));

    /// <summary>Op 9.</summary>
    public void Invalidate(bool isResumable) => Each(peer =>
    {
        if (!isResumable && peer.Session is { } session)
        {
            _sessions.Remove(session.Id);
        }

        peer.Send($$"""{"op":9,"d":{{(isResumable ? "true" : "false")}},"s":null,"t":null}""");
    });

    /// <summary>Op 1: Discord asks for a heartbeat.</summary>
    public void AskForHeartbeat() => Each(peer => peer.Send("""{"op":1,"d":null,"s":null,"t":null}"""));

    /// <summary>Whatever it is, it is sent.</summary>
    public void SendRaw(string payload) => Each(peer => peer.Send(payload));

    public void Dispatch(string name, JsonNode data, FakeGuild? guild = null)
    {
        lock (discord.World.Gate)
        {
            foreach (var session in _sessions.Values.Where(session => session.Hears(guild)))
            {
                session.Dispatch(name, data.DeepClone());
            }
        }
    }

    /// <summary>Takes sessions away that nobody has gone on with.</summary>
    public void ForgetSessions()
    {
        lock (discord.World.Gate)
        {
            _sessions.Clear();
        }
    }

    internal void MessageCreated(FakeMessage message)
    {
        if (message.Channel is { Guild: null, HasBot: true })
        {
            var json = message.ToJson();
            lock (discord.World.Gate)
            {
                foreach (var session in _sessions.Values.Where(session => session.Hears(null) && session.HasIntent(12)))
                {
                    session.Dispatch("MESSAGE_CREATE", json.DeepClone());
                }
            }
        }
    }

    internal async Task HandleAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query;
        using var peer = new GatewayPeer(socket, query["compress"] == "zlib-stream");
        var writing = peer.WriteAsync();
        lock (discord.World.Gate)
        {
            _peers.Add(peer);
            peer.LastHeartbeatAt = discord.World.Now;
        }

        if (query["v"] != "10")
        {
            peer.Close(4012);
        }
        else
        {
            var milliseconds = (int)HeartbeatInterval.TotalMilliseconds;
            peer.Send($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{milliseconds}}},"_trace":[]}}""");
            while (await peer.ReadAsync() is { } bytes && Receive(peer, bytes) is var code)
            {
                if (code is { } closing)
                {
                    peer.Close(closing);
                    break;
                }
            }
        }

        Leave(peer);
        peer.End();
        await writing;
    }

    private void Leave(GatewayPeer peer)
    {
        lock (discord.World.Gate)
        {
            _peers.Remove(peer);
            CloseCodes.Add(peer.ClosedWith);
            if (peer.Session is { } session && session.Peer == peer)
            {
                session.Peer = null;
                session.LeftAt = discord.World.Now;
                if (peer.ClosedWith is 1000 or 1001)
                {
                    _sessions.Remove(session.Id);
                }
            }
        }

        discord.World.Changed();
    }

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

    private void Each(Action<GatewayPeer> act)
    {
        lock (discord.World.Gate)
        {
            foreach (var peer in _peers.ToArray())
            {
                act(peer);
            }
        }
    }
}
