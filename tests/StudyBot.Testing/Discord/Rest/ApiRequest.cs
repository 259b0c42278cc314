using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>A call, taken apart.</summary>
/// <param name="Template">As Discord documents the route: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Values">What stood for the template's names.</param>
/// <param name="Files">By the name of their part: <c>files[0]</c>.</param>
public sealed record ApiRequest(
    string Method,
    string Template,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    IReadOnlyDictionary<string, (string Name, byte[] Content)> Files)
{
    /// <exception cref="ApiException">It is no object.</exception>
    public JsonObject Form => Body as JsonObject
        ?? throw new ApiException(400, 50109, "The request body contains invalid JSON.");

    public bool IsInteraction => Template.Contains("{interaction_token}", StringComparison.Ordinal);

    public Snowflake Id(string name) => Snowflake.TryParse(Values[name], out var id)
        ? id
        : throw new ApiException(400, 50035, "Invalid Form Body", new JsonObject
        {
            [name] = new JsonObject
            {
                ["_errors"] = new JsonArray(new JsonObject
                {
                    ["code"] = "NUMBER_TYPE_COERCE",
                    ["message"] = $"Value \"{Values[name]}\" is not snowflake.",
                }),
            },
        });

    public override string ToString() => $"{Method} {Template}";
}
