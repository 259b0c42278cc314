using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Core.Replies;

/// <summary>A plain text is a string; other texts are an array of strings and <c>[text, style, link]</c>.</summary>
internal sealed class ReplyJsonRichText : JsonConverter<RichText>
{
    public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options)
    {
        if (value.Spans is [{ Style: TextStyle.Plain, Link: null } only])
        {
            writer.WriteStringValue(only.Text);
            return;
        }

        writer.WriteStartArray();
        foreach (var span in value.Spans)
        {
            WriteSpan(writer, span);
        }

        writer.WriteEndArray();
    }

    public override RichText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new RichText([new TextSpan(reader.GetString()!)]);
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            spans.Add(ReadSpan(ref reader));
        }

        return new RichText(spans.ToImmutable());
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        if (span is { Style: TextStyle.Plain, Link: null })
        {
            writer.WriteStringValue(span.Text);
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue(span.Text);
        writer.WriteNumberValue((int)span.Style);
        if (span.Link is not null)
        {
            writer.WriteStringValue(span.Link);
        }

        writer.WriteEndArray();
    }

    private static TextSpan ReadSpan(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new TextSpan(reader.GetString()!);
        }

        reader.Read();
        var text = reader.GetString()!;
        reader.Read();
        var style = (TextStyle)reader.GetInt32();
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return new TextSpan(text, style);
        }

        var link = reader.GetString();
        reader.Read();
        return new TextSpan(text, style, link);
    }
}
