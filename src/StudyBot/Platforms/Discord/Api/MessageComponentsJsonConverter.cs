using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// Reads the components of a message. Others' messages have kinds that the bot does not know: those are left out.
/// </summary>
public sealed class MessageComponentsJsonConverter : JsonConverter<ImmutableArray<Component>>
{
    public override bool HandleNull => true;

    public override ImmutableArray<Component> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(Known).OfType<Component>()]
            : [];
    }

    public override void Write(
        Utf8JsonWriter writer, ImmutableArray<Component> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, DiscordJson.Default.ImmutableArrayComponent);

    private static Component? Known(JsonElement element)
    {
        try
        {
            return element.Deserialize(DiscordJson.Default.Component);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
