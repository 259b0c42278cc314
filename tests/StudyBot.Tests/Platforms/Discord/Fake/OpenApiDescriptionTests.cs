using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.OpenApi;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord.Fake;

/// <summary>
/// Where Discord's description does not lie beside the project there is nothing to be checked, and these say nothing.
/// </summary>
public sealed class OpenApiDescriptionTests
{
    [Theory]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":[]}}""", null)]
    [InlineData("""{"content":5}""", ".content is 5, expected [\"string\",\"null\"]")]
    [InlineData("""{"contents":"x"}""", ".contents is not known")]
    [InlineData("""{"flags":"64"}""", ".flags is \"64\"")]
    [InlineData(
        """{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":""}]}]}""",
        "custom_id has 0 characters")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2}]}]}""", ".style is missing")]
    [InlineData("""{"allowed_mentions":{"parse":["nobody"]}}""", "parse[0]")]
    public void A_message_is_checked(string body, string? problem)
    {
        var problems = OpenApiDescription.Problems(
            Request("POST", "/channels/{channel_id}/messages", body), knownFieldsOnly: true).ToList();

        if (problem is null || !OpenApiDescription.IsKnown)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Permissions_are_a_string_as_the_documentation_says() => Assert.Empty(OpenApiDescription.Problems(
        Request(
            "PUT",
            "/applications/{application_id}/commands",
            """[{"type":1,"name":"daily","description":"d","default_member_permissions":"32","contexts":[0]}]"""),
        knownFieldsOnly: true));

    [Fact]
    public void A_route_that_Discord_does_not_have_is_noticed() => Assert.Equal(
        OpenApiDescription.IsKnown ? 1 : 0,
        OpenApiDescription.Problems(
            Request("POST", "/channels/{channel_id}/quizzes", "{}"), knownFieldsOnly: true).Count());

    private static ApiRequest Request(string method, string template, string body) => new(
        method,
        template,
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        JsonNode.Parse(body),
        new Dictionary<string, (string, byte[])>());
}
