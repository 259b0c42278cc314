using System.Text;
using System.Text.Json;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class GatewayFrameTests
{
    [Fact]
    public void The_data_of_an_event_that_matters_is_kept_as_it_is()
    {
        var frame = Read("""{"t":"INTERACTION_CREATE","s":7,"op":0,"d":{"id":"1","options":[{"value":"d"}]}}""");

        Assert.Equal((GatewayOpcode.Dispatch, 7L), (frame.Opcode, frame.Sequence));
        Assert.Equal(GatewayEventName.InteractionCreate, frame.Event);
        Assert.Equal("""{"id":"1","options":[{"value":"d"}]}""", Encoding.UTF8.GetString(frame.Data.Span));
    }

    [Fact]
    public void Nothing_is_read_of_an_event_that_does_not_matter()
    {
        // What follows "d" is not even JSON: it was not looked at.
        var frame = Read("""{"t":"GUILD_UPDATE","s":8,"op":0,"d":}}}}""");

        Assert.Equal((GatewayEventName.Other, 8L, 0), (frame.Event, frame.Sequence!.Value, frame.Data.Length));
    }

    [Fact]
    public void Of_a_server_nothing_is_read_behind_its_id()
    {
        var frame = Read("""{"t":"GUILD_CREATE","s":8,"op":0,"d":{"roles":[{"id":"1"}],"id":"7","channels":}}}}""");

        Assert.Equal((GatewayEventName.GuildCreate, 8L), (frame.Event, frame.Sequence!.Value));
        Assert.Equal(new GuildCreate(new Snowflake(7)), GuildCreate.Read(frame.Data.Span));
        Assert.ThrowsAny<JsonException>(() => GuildCreate.Read("""{"name":"x"}}"""u8));
    }

    [Fact]
    public void The_order_of_the_fields_does_not_matter()
    {
        var frame = Read("""{"d":{"a":{"op":3}},"future":[1],"op":0,"s":9,"t":"MESSAGE_CREATE"}""");

        Assert.Equal((GatewayEventName.MessageCreate, 9L), (frame.Event, frame.Sequence!.Value));
        Assert.Equal("""{"a":{"op":3}}""", Encoding.UTF8.GetString(frame.Data.Span));
    }

    [Fact]
    public void An_invalid_session_says_by_its_data_whether_it_can_be_resumed() =>
        Assert.Equal("true", Encoding.UTF8.GetString(Read("""{"op":9,"d":true,"s":null,"t":null}""").Data.Span));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"t":"READY","s":1}""")]
    [InlineData("""{"op":0,"d":{"unfinished":""")]
    [InlineData("no JSON")]
    public void What_is_no_payload_is_an_error_of_JSON(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read(json));

    private static GatewayFrame Read(string json) => GatewayFrame.Read(Encoding.UTF8.GetBytes(json));
}
