using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Discord.OpenApi;

/// <summary>As much of JSON Schema as Discord's description uses.</summary>
/// <param name="knownFieldsOnly">Are fields that it does not name a problem?</param>
internal sealed class SchemaCheck(JsonObject description, bool knownFieldsOnly)
{
    /// <summary>The documentation has a string of digits where the description has an integer.</summary>
    private static readonly HashSet<string> StringsByDocumentation = ["default_member_permissions"];

    public List<string> Problems(JsonNode schema, JsonNode? value, string path)
    {
        var problems = new List<string>();
        Check(schema, value, path, problems, isPart: false);
        return problems;
    }

    private void Check(JsonNode schema, JsonNode? value, string path, List<string> problems, bool isPart)
    {
        var resolved = Resolve(schema);
        foreach (var part in resolved["allOf"].Objects())
        {
            Check(part, value, path, problems, isPart: true);
        }

        foreach (var union in new[] { resolved["oneOf"], resolved["anyOf"] }.OfType<JsonArray>())
        {
            CheckUnion(union, value, path, problems);
        }

        if (!TypeFits(resolved, value) && !IsDocumentedString(path, value))
        {
            problems.Add($"{path} is {Shown(value)}, expected {resolved["type"]!.ToJsonString()}");
            return;
        }

        if (resolved["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            problems.Add($"{path} is {Shown(value)}, expected one of {values.ToJsonString()}");
        }

        if (resolved["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            problems.Add($"{path} is {Shown(value)}, expected {constant.ToJsonString()}");
        }

        switch (value)
        {
            case JsonObject item:
                CheckObject(resolved, item, path, problems, isPart);
                break;
            case JsonArray items:
                CheckArray(resolved, items, path, problems);
                break;
            case JsonValue single:
                CheckValue(resolved, single, path, problems);
                break;
        }
    }

    private void CheckUnion(JsonArray union, JsonNode? value, string path, List<string> problems)
    {
        List<string>? best = null;
        foreach (var option in union)
        {
            var found = Problems(option!, value, path);
            if (found.Count == 0)
            {
                return;
            }

            best = best is null || IsNearer(found, best, path) ? found : best;
        }

        problems.AddRange(best ?? [$"{path} fits no alternative"]);
    }

    /// <summary>Of alternatives that all fail, the one that a component's type belongs to says most.</summary>
    private static bool IsNearer(List<string> found, List<string> best, string path)
    {
        bool IsOfOtherType(List<string> problems) => problems.Exists(problem =>
            problem.StartsWith($"{path}.type is", StringComparison.Ordinal)
            || problem.StartsWith($"{path} is", StringComparison.Ordinal));

        return IsOfOtherType(found) == IsOfOtherType(best) ? found.Count < best.Count : IsOfOtherType(best);
    }

    private void CheckObject(JsonObject schema, JsonObject item, string path, List<string> problems, bool isPart)
    {
        foreach (var name in schema["required"] as JsonArray ?? [])
        {
            if (!item.ContainsKey((string)name!))
            {
                problems.Add($"{path}.{name} is missing");
            }
        }

        var properties = schema["properties"] as JsonObject;
        foreach (var (name, value) in item)
        {
            if (properties?[name] is { } property)
            {
                Check(property, value, $"{path}.{name}", problems, isPart: false);
            }
            else if (schema["additionalProperties"] is JsonObject additional)
            {
                Check(additional, value, $"{path}.{name}", problems, isPart: false);
            }
            else if (knownFieldsOnly && properties is not null && !isPart)
            {
                problems.Add($"{path}.{name} is not known");
            }
        }
    }

    private void CheckArray(JsonObject schema, JsonArray items, string path, List<string> problems)
    {
        if (items.Count < ((int?)schema["minItems"] ?? 0) || items.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
        {
            problems.Add(
                $"{path} has {items.Count} items, expected {schema["minItems"] ?? "0"} to {schema["maxItems"]}");
        }

        if ((bool?)schema["uniqueItems"] == true && items.Select(Shown).Distinct().Count() != items.Count)
        {
            problems.Add($"{path} has an item twice");
        }

        for (var index = 0; schema["items"] is { } itemSchema && index < items.Count; index++)
        {
            Check(itemSchema, items[index], $"{path}[{index}]", problems, isPart: false);
        }
    }

    private static void CheckValue(JsonObject schema, JsonValue value, string path, List<string> problems)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = (string)value!;
            if (text.Length < ((int?)schema["minLength"] ?? 0)
                || text.Length > ((int?)schema["maxLength"] ?? int.MaxValue))
            {
                var expected = $"{schema["minLength"] ?? "0"} to {schema["maxLength"]}";
                problems.Add($"{path} has {text.Length} characters, expected {expected}");
            }

            if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, (string)pattern!))
            {
                problems.Add($"{path} is {Shown(value)}, expected {pattern}");
            }
        }
        else if (value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number)
            && (number < ((decimal?)schema["minimum"] ?? number) || number > ((decimal?)schema["maximum"] ?? number)))
        {
            problems.Add($"{path} is {number}, expected {schema["minimum"]} to {schema["maximum"]}");
        }
    }

    private static bool TypeFits(JsonObject schema, JsonNode? value) => schema["type"] switch
    {
        null => true,
        JsonArray types => types.Any(type => Fits((string)type!, value)),
        var type => Fits((string)type!, value),
    };

    private static bool Fits(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value is JsonValue number && number.TryGetValue<long>(out _),
        _ => false,
    };

    private static bool IsDocumentedString(string path, JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && StringsByDocumentation.Contains(path.Split('.')[^1]);

    private static string Shown(JsonNode? value) =>
        value?.ToJsonString() is { } json ? json[..Math.Min(json.Length, 60)] : "null";

    private JsonObject Resolve(JsonNode schema)
    {
        var node = (JsonObject)schema;
        while (node["$ref"] is { } reference)
        {
            node = (JsonObject)((string)reference!).Split('/')[1..].Aggregate(
                (JsonNode)description, (found, step) => found[step]!);
        }

        return node;
    }
}
