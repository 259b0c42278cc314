using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Core.Study.Daily;

public sealed class DailyScheduleJsonConverter : JsonConverter<DailySchedule>
{
    public override DailySchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return DailySchedule.TryParse(text, out var schedule)
            ? schedule
            : throw new JsonException($"'{text}' is no daily schedule: expected '08:30 Asia/Almaty Monday, Thursday'.");
    }

    public override void Write(Utf8JsonWriter writer, DailySchedule value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
