using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>
/// Collects what is wrong with a body, by the path of the field, and refuses all of it at once with 50035.
/// </summary>
public sealed class FormCheck
{
    private readonly JsonObject _errors = [];

    /// <param name="path">Names and indexes with dots between; empty for the whole body.</param>
    public void Add(string path, string code, string message)
    {
        var node = _errors;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node[step] ??= new JsonObject();
            node = (JsonObject)node[step]!;
        }

        node["_errors"] ??= new JsonArray();
        ((JsonArray)node["_errors"]!).Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ApiException(400, 50035, "Invalid Form Body", _errors);
        }
    }

    /// <returns>Null when it is not there (and need not be), or is wrong.</returns>
    public string? Text(JsonObject json, string path, string name, int min, int max, bool isRequired = false)
    {
        var at = Join(path, name);
        if (json[name] is not { } node)
        {
            Require(at, isRequired);
            return null;
        }

        if (node.GetValueKind() != JsonValueKind.String)
        {
            Add(at, "STRING_TYPE_CONVERT", $"Could not interpret \"{node.ToJsonString()}\" as string.");
            return null;
        }

        var text = (string)node!;
        // Discord trims before it counts.
        var length = text.Trim().Length;
        if (min > 0 && length == 0)
        {
            Add(at, "BASE_TYPE_REQUIRED", "This field is required");
        }
        else if (min > 0 && (length < min || length > max))
        {
            Add(at, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }
        else if (length > max)
        {
            Add(at, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        }

        return text;
    }

    public long? Number(JsonObject json, string path, string name, long min, long max, bool isRequired = false)
    {
        var at = Join(path, name);
        if (json[name] is not { } node)
        {
            Require(at, isRequired);
            return null;
        }

        if (node is not JsonValue value || !value.TryGetValue<long>(out var number))
        {
            Add(at, "NUMBER_TYPE_COERCE", $"Value \"{node.ToJsonString()}\" is not int.");
            return null;
        }

        if (number < min)
        {
            Add(at, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        }
        else if (number > max)
        {
            Add(at, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }

        return number;
    }

    public void OneOf(JsonObject json, string path, string name, bool isRequired, params long[] values)
    {
        if (Number(json, path, name, long.MinValue, long.MaxValue, isRequired) is { } number
            && !values.Contains(number))
        {
            Add(Join(path, name), "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", values)}).");
        }
    }

    /// <returns>The objects of the list, each with its path.</returns>
    public List<(JsonObject Item, string Path)> List(
        JsonObject json, string path, string name, int min, int max, bool isRequired = false)
    {
        var at = Join(path, name);
        if (json[name] is not { } node)
        {
            Require(at, isRequired);
            return [];
        }

        if (node is not JsonArray array)
        {
            Add(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a list field");
            return [];
        }

        if (array.Count < min || array.Count > max)
        {
            Add(at, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }

        var items = new List<(JsonObject, string)>();
        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] is JsonObject item)
            {
                items.Add((item, $"{at}.{index}"));
            }
            else
            {
                Add($"{at}.{index}", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            }
        }

        return items;
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Require(string path, bool isRequired)
    {
        if (isRequired)
        {
            Add(path, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }
}
