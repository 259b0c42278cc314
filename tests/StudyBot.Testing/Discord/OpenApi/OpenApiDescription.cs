using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.OpenApi;

/// <summary>
/// Discord's own description of its interface, when it lies beside the project in <c>shared/specs</c>: what the bot
/// sends is checked against it. Where it and the documentation differ the documentation counts; those places are named
/// here.
/// </summary>
public static class OpenApiDescription
{
    private static readonly Lazy<JsonObject?> Json = new(Load);

    /// <summary>Is it there?</summary>
    public static bool IsKnown => Json.Value is not null;

    /// <summary>What the description says against the request; nothing when there is no description.</summary>
    /// <param name="knownFieldsOnly">Discord itself leaves other fields out of account.</param>
    public static IEnumerable<string> Problems(ApiRequest request, bool knownFieldsOnly)
    {
        if (Json.Value is not { } description)
        {
            return [];
        }

        if (Operation(description, request) is not { } operation)
        {
            return ["there is no such method and path in the OpenAPI description"];
        }

        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        if (schema is null || request.Body is null)
        {
            var isNeeded = schema is not null && (bool?)operation["requestBody"]?["required"] == true;
            return isNeeded ? ["it needs a body"] : [];
        }

        return new SchemaCheck(description, knownFieldsOnly).Problems(schema, request.Body, "");
    }

    private static JsonNode? Operation(JsonObject description, ApiRequest request)
    {
        var wanted = Shape(request.Template);
        // Where a template of the description names a step that ours fills in, the literal one goes first.
        return ((JsonObject)description["paths"]!)
            .Where(path => Shape(path.Key) == wanted)
            .Select(path => path.Value![request.Method.ToLowerInvariant()])
            .FirstOrDefault(operation => operation is not null);
    }

    private static string Shape(string template) =>
        string.Join('/', template.Split('/').Select(step => step.StartsWith('{') ? "{}" : step));

    private static JsonObject? Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "specs", "discord-openapi.json");
            if (File.Exists(file))
            {
                return JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject;
            }
        }

        return null;
    }
}
