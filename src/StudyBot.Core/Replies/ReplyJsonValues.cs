using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Replies;

/// <summary>Bytes as Base64.</summary>
internal sealed class ReplyJsonBytes : JsonConverter<ImmutableArray<byte>>
{
    public override void Write(Utf8JsonWriter writer, ImmutableArray<byte> value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.AsSpan());

    public override ImmutableArray<byte> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ImmutableCollectionsMarshal.AsImmutableArray(reader.GetBytesFromBase64());
}

internal sealed class ReplyJsonConversationId : JsonConverter<ConversationId>
{
    public override void Write(Utf8JsonWriter writer, ConversationId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override ConversationId Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConversationId.Parse(reader.GetString()!);
}

internal sealed class ReplyJsonAccountId : JsonConverter<AccountId>
{
    public override void Write(Utf8JsonWriter writer, AccountId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override AccountId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // A platform's name has no colon, a user's may.
        var parts = reader.GetString()!.Split(':', 2);
        return new AccountId(parts[0], parts[1]);
    }
}

/// <summary>Ticks of 100 ns since 1970.</summary>
internal sealed class ReplyJsonInstant : JsonConverter<Instant>
{
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeTicks());

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.FromUnixTimeTicks(reader.GetInt64());
}

/// <summary>Ticks of 100 ns.</summary>
internal sealed class ReplyJsonDuration : JsonConverter<Duration>
{
    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.BclCompatibleTicks);

    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Duration.FromTicks(reader.GetInt64());
}

/// <summary><c>[number, total]</c>.</summary>
internal sealed class ReplyJsonPair : JsonConverter<(int Number, int Total)>
{
    public override void Write(Utf8JsonWriter writer, (int Number, int Total) value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Number);
        writer.WriteNumberValue(value.Total);
        writer.WriteEndArray();
    }

    public override (int Number, int Total) Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var number = reader.GetInt32();
        reader.Read();
        var total = reader.GetInt32();
        reader.Read();
        return (number, total);
    }
}
