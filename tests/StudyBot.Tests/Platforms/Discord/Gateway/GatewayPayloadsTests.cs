using System.Text;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class GatewayPayloadsTests
{
    private const string Token = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl";

    private static readonly GatewayIdentity Identity = new(DiscordToken.TryParse(Token)!, 1, 4);

    [Fact]
    public void A_heartbeat_carries_the_sequence_or_null()
    {
        Assert.Equal("""{"op":1,"d":251}""", Text(GatewayPayloads.Heartbeat(new SendHeartbeat(251))));
        Assert.Equal("""{"op":1,"d":null}""", Text(GatewayPayloads.Heartbeat(new SendHeartbeat(null))));
    }

    [Fact]
    public void Resuming_names_the_session() =>
        Assert.Equal(
            $$$"""{"op":6,"d":{"token":"{{{Token}}}","session_id":"s","seq":1337}}""",
            Text(GatewayPayloads.Resume(Identity, new SendResume("s", 1337))));

    [Fact]
    public void Identifying_names_the_shard_and_no_privileged_intent()
    {
        var identify = Text(GatewayPayloads.Identify(Identity));

        Assert.Contains("\"shard\":[1,4]", identify, StringComparison.Ordinal);
        Assert.Contains("\"intents\":4097", identify, StringComparison.Ordinal);
        Assert.Equal(0, GatewayPayloads.Intents & ((1 << 1) | (1 << 8) | (1 << 15)));
    }

    [Fact]
    public void What_is_longer_than_Discord_takes_is_not_sent() =>
        Assert.Throws<InvalidOperationException>(
            () => GatewayPayloads.Resume(Identity, new SendResume(new string('s', 4_096), 1)));

    private static string Text(ReadOnlyMemory<byte> payload) => Encoding.UTF8.GetString(payload.Span);
}
