using System.Text.Json;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordErrorTextTests
{
    [Fact]
    public void Wrong_fields_are_named_by_their_path() => Assert.Equal(
        "Invalid Form Body: activities[0].platform: Value must be one of ('desktop', 'ios').; "
        + "name: This field is required",
        Of("""
            {"code": 50035, "message": "Invalid Form Body", "errors": {
              "activities": {"0": {"platform": {"_errors": [
                {"code": "BASE_TYPE_CHOICES", "message": "Value must be one of ('desktop', 'ios')."}]}}},
              "name": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}}}
            """));

    [Fact]
    public void An_error_of_the_whole_body_has_no_path() => Assert.Equal(
        "Invalid Form Body: Command exceeds maximum size (8000)",
        Of("""
            {"code": 50035, "message": "Invalid Form Body", "errors": {"_errors": [
              {"code": "APPLICATION_COMMAND_TOO_LARGE", "message": "Command exceeds maximum size (8000)"}]}}
            """));

    [Theory]
    [InlineData("""{"code": 10003, "message": "Unknown Channel"}""")]
    [InlineData("""{"code": 10003, "message": "Unknown Channel", "errors": []}""")]
    [InlineData("""{"code": 10003, "message": "Unknown Channel", "errors": {"a": {"_errors": "odd"}, "b": 3}}""")]
    public void Without_fields_it_is_the_message(string json) => Assert.Equal("Unknown Channel", Of(json));

    [Fact]
    public void What_is_not_Discord_s_is_quoted_on_one_line_and_cut()
    {
        var text = DiscordErrorText.OfForeign(System.Text.Encoding.UTF8.GetBytes("<html>\r\n" + new string('x', 500)));

        Assert.StartsWith("with a body that is not Discord's: <html>  xxx", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 50, 130);
    }

    private static string Of(string json) =>
        DiscordErrorText.Of(JsonSerializer.Deserialize(json, DiscordJson.Default.DiscordError)!);
}
