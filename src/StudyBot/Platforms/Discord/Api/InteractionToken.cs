using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// Lets its bearer answer an interaction for 15 minutes. Never shown: its text is not part of <see cref="ToString"/>,
/// so records that carry it can be logged.
/// </summary>
[JsonConverter(typeof(InteractionTokenJsonConverter))]
public readonly record struct InteractionToken(string Value)
{
    public override string ToString() => "(interaction token)";
}

public sealed class InteractionTokenJsonConverter : JsonConverter<InteractionToken>
{
    public override InteractionToken Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("Expected an interaction's token."));

    public override void Write(Utf8JsonWriter writer, InteractionToken value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
