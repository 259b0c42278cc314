using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>What the load run's server answers.</summary>
internal static class LoadJson
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlySpan<byte> True => """{"ok":true,"result":true}"""u8;

    public static ReadOnlySpan<byte> Me =>
        """
        {"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Study Bot","username":"TheStudyBot",
        "can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":true}}
        """u8;

    public static ReadOnlySpan<byte> StoppedPoll =>
        """
        {"ok":true,"result":{"id":"1","question":"?","options":[{"text":"a","voter_count":1},{"text":"b","voter_count":0}],
        "total_voter_count":1,"is_closed":true,"is_anonymous":false,"type":"quiz","allows_multiple_answers":false}}
        """u8;

    /// <summary>The message that a call to send or to edit one makes; its poll has the same id.</summary>
    public static void WriteMessage(IBufferWriter<byte> answer, JsonElement call, int id)
    {
        using var json = new Utf8JsonWriter(answer, Writing);
        json.WriteStartObject();
        json.WriteBoolean("ok", true);
        json.WriteStartObject("result");
        json.WriteNumber("message_id", id);
        json.WritePropertyName("from");
        json.WriteRawValue("""{"id":123456789,"is_bot":true,"first_name":"Study Bot","username":"TheStudyBot"}"""u8, true);
        json.WriteNumber("date", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        json.WriteStartObject("chat");
        json.WritePropertyName("id");
        call.GetProperty("chat_id").WriteTo(json);
        json.WriteString("first_name", "Student");
        json.WriteString("type", "private");
        json.WriteEndObject();
        if (call.TryGetProperty("options", out var options))
        {
            WritePoll(json, call, options, id);
        }
        else
        {
            json.WritePropertyName("text");
            call.GetProperty("text").WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePoll(Utf8JsonWriter json, JsonElement call, JsonElement options, int id)
    {
        json.WriteStartObject("poll");
        json.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
        json.WritePropertyName("question");
        call.GetProperty("question").WriteTo(json);
        json.WriteStartArray("options");
        foreach (var option in options.EnumerateArray())
        {
            json.WriteStartObject();
            json.WritePropertyName("text");
            option.GetProperty("text").WriteTo(json);
            json.WriteNumber("voter_count", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("total_voter_count", 0);
        json.WriteBoolean("is_closed", false);
        json.WriteBoolean("is_anonymous", false);
        json.WriteString("type", "quiz");
        json.WriteBoolean("allows_multiple_answers", false);
        json.WriteEndObject();
    }
}
