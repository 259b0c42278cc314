using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>The gateway half: version 10, JSON, with or without <c>zlib-stream</c>.</summary>
public sealed partial class FakeGateway(FakeDiscord discord)
{
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
                var connected = _sessions.Values.Where(session => session.Peer is not null);
                return [.. connected.Select(session => session.ShardId).Order()];
            }
        }
    }

    public Task WhenReadyAsync(int shards = 1) =>
        discord.WhenAsync(() => ReadyShards.Count >= shards ? ReadyShards : null);

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

    /// <param name="intent">The bit without which nobody hears it; null: none is needed.</param>
    public void Dispatch(string name, JsonNode data, FakeGuild? guild = null, int? intent = null)
    {
        lock (discord.World.Gate)
        {
            foreach (var session in _sessions.Values.Where(session => session.Hears(guild)
                && (intent is not { } bit || session.HasIntent(bit))))
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
