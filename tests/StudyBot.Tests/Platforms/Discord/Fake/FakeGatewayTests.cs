using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Fake;

/// <summary>What a client does wrong, the fake gateway does not let pass.</summary>
public sealed class FakeGatewayTests
{
    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":0,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":0,"properties":{},"shard":[4,4]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1073741824,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32768,"properties":{}}}""", 4014)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"s","seq":1}}""", 4004)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":77,"d":{}}""", 4001)]
    [InlineData("no JSON", 4002)]
    public async Task A_wrong_payload_ends_the_connection(string payload, int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await ConnectAsync(discord);
        await ReceiveAsync(socket);

        await SendAsync(socket, payload.Replace("TOKEN", discord.Token, StringComparison.Ordinal));

        Assert.Null(await ReceiveAsync(socket));
        Assert.Equal(code, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task A_payload_of_more_than_4096_bytes_ends_the_connection()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await ConnectAsync(discord);
        await ReceiveAsync(socket);

        await SendAsync(socket, $$"""{"op":1,"d":null,"x":"{{new string('x', 4_096)}}"}""");

        Assert.Null(await ReceiveAsync(socket));
        Assert.Equal(4002, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task More_than_120_payloads_a_minute_end_the_connection()
    {
        await using var discord = await FakeDiscord.StartAsync(new ManualTime());
        using var socket = await ConnectAsync(discord);
        await ReceiveAsync(socket);

        for (var count = 0; count < 121; count++)
        {
            await SendAsync(socket, """{"op":1,"d":null}""");
        }

        while (await ReceiveAsync(socket) is not null)
        {
        }

        Assert.Equal(4008, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task A_second_session_within_five_seconds_is_invalid_and_later_it_is_not()
    {
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync(time);

        Assert.Equal("READY", await IdentifyAsync(discord));
        Assert.Equal("op 9", await IdentifyAsync(discord));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("READY", await IdentifyAsync(discord));
        Assert.Equal(998, discord.Gateway.Identifies.Remaining);
    }

    [Fact]
    public async Task Another_version_is_not_spoken()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{discord.GatewayUrl}?v=6&encoding=json"), CancellationToken.None);

        Assert.Null(await ReceiveAsync(socket));
        Assert.Equal(4012, (int)socket.CloseStatus!);
    }

    private static async Task<string> IdentifyAsync(FakeDiscord discord)
    {
        using var socket = await ConnectAsync(discord);
        await ReceiveAsync(socket);
        const string identify = """{"op":2,"d":{"token":"TOKEN","intents":0,"properties":{}}}""";
        await SendAsync(socket, identify.Replace("TOKEN", discord.Token, StringComparison.Ordinal));
        var answer = (await ReceiveAsync(socket))!;
        return (string?)answer["t"] ?? $"op {answer["op"]}";
    }

    private static async Task<ClientWebSocket> ConnectAsync(FakeDiscord discord)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{discord.GatewayUrl}?v=10&encoding=json"), CancellationToken.None);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string payload) => socket.SendAsync(
        Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <returns>Null when the connection was closed.</returns>
    private static async Task<JsonObject?> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16_384];
        var result = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return result.MessageType == WebSocketMessageType.Close
            ? null
            : JsonNode.Parse(buffer.AsSpan(0, result.Count)) as JsonObject;
    }
}
