using System.Text.Json;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Gateway;

namespace StudyBot.Benchmarks.Discord;

/// <summary>The gateway of the load run: one connection, every session goes on.</summary>
/// <param name="servers">In which the bot is.</param>
internal sealed class LoadGateway(int servers)
{
    private const ulong FirstServer = 1_000_000_000_000_000_000;

    private TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewayPeer? _peer;

    private long _sequence;

    public Task ReadyAsync()
    {
        _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _ready.Task;
    }

    public void Dispatch(string name, string data) => _peer?.Send(
        $$"""{"t":"{{name}}","s":{{Interlocked.Increment(ref _sequence)}},"op":0,"d":{{data}}}""");

    public void Drop() => _peer?.Drop();

    public async Task HandleAsync(HttpContext context, Uri address)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var peer = new GatewayPeer(socket, context.Request.Query["compress"] == "zlib-stream");
        var writing = peer.WriteAsync();
        peer.Send("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":[]}}""");
        while (await peer.ReadAsync() is { } bytes)
        {
            using var payload = JsonDocument.Parse(bytes);
            switch (payload.RootElement.GetProperty("op").GetInt32())
            {
                case 1:
                    peer.Send("""{"t":null,"s":null,"op":11,"d":null}""");
                    break;
                case 2:
                    _peer = peer;
                    Greet(payload.RootElement.GetProperty("d").GetProperty("intents").GetInt32(), address);
                    break;
                case 6:
                    _peer = peer;
                    Dispatch("RESUMED", "{}");
                    _ready.TrySetResult();
                    break;
            }
        }

        Interlocked.CompareExchange(ref _peer, null, peer);
        peer.End();
        await writing;
    }

    /// <summary>What Discord tells a bot of its servers depends on what it wants to hear.</summary>
    private void Greet(int intents, Uri address)
    {
        var ids = Enumerable.Range(0, servers).Select(number => FirstServer + (ulong)number).ToList();
        var unavailable = string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","unavailable":true}"""));
        Dispatch("READY", $$"""
            {"v":10,"user":{{LoadJson.Bot}},"guilds":[{{unavailable}}],"session_id":"s{{Guid.NewGuid():N}}",
            "resume_gateway_url":"ws://{{address.Authority}}/gateway","shard":[0,1],
            "application":{"id":"{{FakeDiscord.ApplicationId}}","flags":0},"private_channels":[],"_trace":[]}
            """);
        _ready.TrySetResult();
        if ((intents & 1) != 0)
        {
            ids.ForEach(id => Dispatch("GUILD_CREATE", ServerJson(id)));
        }
    }

    private static string ServerJson(ulong id) =>
        $$$"""
        {"id":"{{{id}}}","name":"Study group","owner_id":"{{{FakeDiscord.ApplicationId}}}","preferred_locale":"zh-CN",
        "joined_at":"2026-01-01T00:00:00.000000+00:00","large":false,"unavailable":false,"member_count":20,
        "roles":[{"id":"{{{id}}}","name":"@everyone","color":0,"hoist":false,"position":0,"permissions":"274878286848",
        "managed":false,"mentionable":false}],"members":[],"channels":[{"id":"{{{id + 1_000_000}}}","type":0,"name":"general",
        "position":0,"permission_overwrites":[]},{"id":"{{{id + 2_000_000}}}","type":0,"name":"study","position":1,
        "permission_overwrites":[]}],"threads":[],"emojis":[],"stickers":[],"features":[],"voice_states":[],"presences":[],
        "stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[],"icon":null,"afk_timeout":300,
        "verification_level":0,"default_message_notifications":0,"explicit_content_filter":0,"mfa_level":0,"nsfw_level":0,
        "premium_tier":0,"premium_progress_bar_enabled":false,"system_channel_flags":0}
        """;
}
