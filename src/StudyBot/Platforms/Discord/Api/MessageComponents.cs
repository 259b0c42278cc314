using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// The components of a message. They come with every press and are hardly ever looked at: not read before they are. Others'
/// messages have kinds that the bot does not know: those are left out.
/// </summary>
[CollectionBuilder(typeof(MessageComponents), nameof(Of))]
public sealed class MessageComponents : IEnumerable<Component>
{
    private readonly Lazy<ImmutableArray<Component>> _known;

    private MessageComponents(Func<ImmutableArray<Component>> read) => _known = new(read);

    public static MessageComponents Of(ReadOnlySpan<Component> components)
    {
        var known = components.ToImmutableArray();
        return new MessageComponents(() => known);
    }

    public IEnumerator<Component> GetEnumerator() => _known.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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

    public sealed class JsonConverter : JsonConverter<MessageComponents>
    {
        public override bool HandleNull => true;

        public override MessageComponents Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Array
                ? new MessageComponents(() => [.. element.EnumerateArray().Select(Known).OfType<Component>()])
                : [];
        }

        public override void Write(Utf8JsonWriter writer, MessageComponents value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, [.. value], DiscordJson.Default.ImmutableArrayComponent);
    }
}
