using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>A quiz and its last results as documents of their conversation.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(InstantAsTicks)])]
[JsonSerializable(typeof(Quiz))]
[JsonSerializable(typeof(QuizResults))]
[JsonSerializable(typeof(LearnerId))]
internal sealed partial class QuizJson : JsonSerializerContext
{
    internal sealed class InstantAsTicks : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NodaTime.Instant.FromUnixTimeTicks(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeTicks());
    }
}
