using System.Collections.Immutable;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>Telegram leaves out what is not there.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        public void WriteOptional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        /// <summary>Flags are only ever there to say true.</summary>
        public void WriteOptional(string name, bool value)
        {
            if (value)
            {
                json.WriteBoolean(name, value);
            }
        }

        public void WriteObject(string name, Action<Utf8JsonWriter>? write)
        {
            if (write is not null)
            {
                json.WritePropertyName(name);
                write(json);
            }
        }

        public void WriteIntegers(string name, ImmutableArray<int> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteNumberValue(value);
            }

            json.WriteEndArray();
        }

        public void WriteText(string name, FakeText text, string entitiesName)
        {
            if (text.Text.Length == 0)
            {
                return;
            }

            json.WriteString(name, text.Text);
            if (text.Entities.IsEmpty)
            {
                return;
            }

            json.WriteStartArray(entitiesName);
            foreach (var entity in text.Entities)
            {
                json.WriteStartObject();
                json.WriteString("type", entity.Type);
                json.WriteNumber("offset", entity.Offset);
                json.WriteNumber("length", entity.Length);
                json.WriteOptional("url", entity.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
