using System.Text;
using System.Text.Json;
using StudyBot.Testing.Discord;

namespace StudyBot.Benchmarks.Discord;

/// <summary>What the load run's Discord answers.</summary>
internal static class LoadJson
{
    private static readonly string Id = FakeDiscord.ApplicationId.ToString();

    public static string Bot { get; } =
        $$"""{"id":"{{Id}}","username":"studybot","global_name":null,"discriminator":"0","avatar":null,"bot":true,"flags":0}""";

    public static string Application { get; } =
        $$"""
        {"id":"{{Id}}","name":"studybot","description":"","icon":null,"bot_public":true,"bot_require_code_grant":false,
        "verify_key":"","flags":0,"integration_types_config":{"0":{},"1":{} },"bot":{{Bot}} }
        """;

    public static string GatewayBot(Uri address) =>
        $$$"""
        {"url":"ws://{{{address.Authority}}}/gateway","shards":1,
        "session_start_limit":{"total":1000,"remaining":999,"reset_after":80000000,"max_concurrency":1} }
        """;

    /// <param name="sent">As the bot sent it: its embeds and components are shown as they came.</param>
    public static string Message(long id, string channel, JsonElement sent)
    {
        var json = new StringBuilder(1024);
        json.Append($$"""{"id":"{{id}}","type":0,"channel_id":"{{channel}}","author":{{Bot}},""");
        json.Append($$""" "content":{{Raw(sent, "content", "\"\"")}},"flags":{{Raw(sent, "flags", "0")}},""");
        json.Append($$""" "embeds":{{Raw(sent, "embeds", "[]")}},"components":{{Raw(sent, "components", "[]")}},""");
        json.Append(
            """
            "timestamp":"2026-01-01T00:00:00.000000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,
            "mentions":[],"mention_roles":[],"attachments":[],"pinned":false}
            """);
        return json.ToString();
    }

    private static string Raw(JsonElement message, string field, string otherwise) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(field, out var value)
            && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : otherwise;
}
