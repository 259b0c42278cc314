using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>
/// Reads what getUpdates returns one by one: an update that we cannot read comes out as one of a kind that we do not
/// know. Otherwise it would come again for ever, and nothing behind it would ever arrive.
/// </summary>
public sealed class UpdatesReader : JsonConverter<ImmutableArray<Update>>
{
    public override ImmutableArray<Update> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var updates = ImmutableArray.CreateBuilder<Update>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            updates.Add(ReadOne(ref reader));
        }

        return updates.ToImmutable();
    }

    /// <summary>One update by itself, as webhooks get it.</summary>
    /// <returns>Null: it is not even JSON of an update.</returns>
    public static Update? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadOne(ref reader) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Update ReadOne(ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            return JsonSerializer.Deserialize(ref reader, TelegramJson.Default.Update)!;
        }
        catch (JsonException)
        {
            reader = start;
            return JsonSerializer.Deserialize(ref reader, TelegramJson.Default.BareUpdate)!.WithoutContent();
        }
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<Update> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Updates only come in.");
}

/// <summary>What every update has.</summary>
public sealed record BareUpdate(long UpdateId)
{
    public Update WithoutContent() => new(UpdateId);
}
