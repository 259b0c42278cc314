using System.Text.Json;

namespace StudyBot.Platforms.Discord.Gateway;

public enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>The events that the bot acts on.</summary>
public enum GatewayEventName
{
    /// <summary>Not an event, or one that the bot does not need.</summary>
    Other,
    Ready,
    Resumed,
    InteractionCreate,
    MessageCreate,
    GuildCreate,
    GuildDelete,
    ChannelDelete,
    ThreadDelete,
}

/// <summary>
/// One payload of the gateway, opened but not read: what <paramref name="Data"/> holds is parsed by whoever needs it.
/// </summary>
/// <param name="Sequence">Only of <see cref="GatewayOpcode.Dispatch"/>.</param>
/// <param name="Data">JSON, valid until the next payload; empty when there is none, or the event is not needed. Of
/// <see cref="GatewayEventName.GuildCreate"/>, which is long, with the rest of the payload behind it.</param>
public readonly record struct GatewayFrame(
    GatewayOpcode Opcode, long? Sequence, GatewayEventName Event, ReadOnlyMemory<byte> Data)
{
    /// <summary>Stops at the data of an event that is not needed, however long it is.</summary>
    /// <exception cref="JsonException">It is not a payload.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        GatewayOpcode? opcode = null;
        long? sequence = null;
        GatewayEventName? name = null;
        ReadOnlyMemory<byte> data = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A payload is an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                opcode = (GatewayOpcode)reader.GetInt32();
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                sequence = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = NameOf(ref reader);
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                if (opcode == GatewayOpcode.Dispatch && name == GatewayEventName.Other && sequence is not null)
                {
                    break;
                }

                if (opcode == GatewayOpcode.Dispatch && name == GatewayEventName.GuildCreate && sequence is not null)
                {
                    data = json[(int)reader.BytesConsumed..];
                    break;
                }

                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                data = json[start..(int)reader.BytesConsumed];
            }
            else
            {
                reader.Skip();
            }
        }

        return opcode is { } known
            ? new GatewayFrame(known, sequence, name ?? GatewayEventName.Other, data)
            : throw new JsonException("A payload has an opcode.");
    }

    private static GatewayEventName NameOf(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? GatewayEventName.Other
        : reader.ValueTextEquals("INTERACTION_CREATE"u8) ? GatewayEventName.InteractionCreate
        : reader.ValueTextEquals("MESSAGE_CREATE"u8) ? GatewayEventName.MessageCreate
        : reader.ValueTextEquals("GUILD_CREATE"u8) ? GatewayEventName.GuildCreate
        : reader.ValueTextEquals("GUILD_DELETE"u8) ? GatewayEventName.GuildDelete
        : reader.ValueTextEquals("CHANNEL_DELETE"u8) ? GatewayEventName.ChannelDelete
        : reader.ValueTextEquals("THREAD_DELETE"u8) ? GatewayEventName.ThreadDelete
        : reader.ValueTextEquals("READY"u8) ? GatewayEventName.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? GatewayEventName.Resumed
        : GatewayEventName.Other;
}
