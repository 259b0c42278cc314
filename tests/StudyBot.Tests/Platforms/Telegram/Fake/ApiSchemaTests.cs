using System.Text.Json;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

public sealed class ApiSchemaTests
{
    [OfficialFact]
    public void Our_part_of_the_description_agrees_with_the_official_one() =>
        Assert.Empty(ApiSchema.Own.DifferencesFrom(ApiSchema.Official!));

    [Theory]
    [InlineData("""{"chat_id":1,"text":"x"}""", null)]
    [InlineData("""{"chat_id":"@channel","text":"x"}""", null)]
    [InlineData("""{"chat_id":1}""", "sendMessage lacks text")]
    [InlineData("""{"chat_id":1,"text":"x","colour":"red"}""", "sendMessage has no colour")]
    [InlineData("""{"chat_id":1,"text":5}""", "sendMessage.text is no string")]
    [InlineData("""{"chat_id":1,"text":"x","protect_content":null}""", "sendMessage.protect_content is no boolean")]
    [InlineData("""{"chat_id":1,"text":"x","reply_parameters":{"message_id":1.5}}""", "sendMessage.reply_parameters.message_id is no integer")]
    [InlineData("""{"chat_id":1,"text":"x","reply_markup":{"force_reply":true,"selective":true}}""", null)]
    [InlineData("""{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}}""", null)]
    [InlineData("""{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[{"text":"a"}]}}""", "none of")]
    public void Calls_are_checked_down_to_the_last_field(string parameters, string? fault)
    {
        using var json = JsonDocument.Parse(parameters);
        var given = json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);

        var found = ApiSchema.Own.FaultOfCall("sendMessage", given, []);

        Assert.Equal(fault is null, found is null);
        Assert.Contains(fault ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_scope_that_does_not_exist_is_found()
    {
        using var json = JsonDocument.Parse("""{"type":"everybody"}""");

        var fault = ApiSchema.Own.FaultOfValue("BotCommandScope", json.RootElement, "scope");

        Assert.Contains("scope is none of", fault, StringComparison.Ordinal);
    }
}
