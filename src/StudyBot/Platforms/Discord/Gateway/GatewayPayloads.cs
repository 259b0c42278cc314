using System.Buffers;
using System.Text.Json;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What we send to the gateway.</summary>
public static class GatewayPayloads
{
    /// <summary>Discord drops a connection that sends a longer one.</summary>
    public const int MaxBytes = 4_096;

    /// <summary>
    /// GUILDS, to hear of servers, channels and threads that are gone, and DIRECT_MESSAGES; interactions need none. Of
    /// what GUILDS tells of servers that are there only the id is read.
    /// </summary>
    public const int Intents = (1 << 0) | (1 << 12);

    public static ReadOnlyMemory<byte> Heartbeat(SendHeartbeat heartbeat) => Payload(GatewayOpcode.Heartbeat, writer =>
    {
        if (heartbeat.Sequence is { } sequence)
        {
            writer.WriteNumberValue(sequence);
        }
        else
        {
            writer.WriteNullValue();
        }
    });

    public static ReadOnlyMemory<byte> Identify(GatewayIdentity identity) =>
        Payload(GatewayOpcode.Identify, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token", identity.Token.Secret);
            writer.WriteNumber("intents", Intents);
            writer.WriteStartArray("shard");
            writer.WriteNumberValue(identity.ShardId);
            writer.WriteNumberValue(identity.ShardCount);
            writer.WriteEndArray();
            writer.WriteStartObject("properties");
            writer.WriteString(
                "os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
            writer.WriteString("browser", "studybot");
            writer.WriteString("device", "studybot");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });

    public static ReadOnlyMemory<byte> Resume(GatewayIdentity identity, SendResume resume) =>
        Payload(GatewayOpcode.Resume, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token", identity.Token.Secret);
            writer.WriteString("session_id", resume.SessionId);
            writer.WriteNumber("seq", resume.Sequence);
            writer.WriteEndObject();
        });

    private static ReadOnlyMemory<byte> Payload(GatewayOpcode opcode, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("op", (int)opcode);
        writer.WritePropertyName("d");
        writeData(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenCount <= MaxBytes
            ? buffer.WrittenMemory
            : throw new InvalidOperationException(
                $"{opcode} has {buffer.WrittenCount} bytes: Discord takes {MaxBytes}.");
    }
}
