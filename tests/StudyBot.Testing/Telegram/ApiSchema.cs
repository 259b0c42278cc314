using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Telegram;

/// <summary>Which methods and types the Bot API has, and of which parameters and fields they consist.</summary>
public sealed partial class ApiSchema
{
    private readonly Dictionary<string, ImmutableArray<Field>> _methods = [];

    private readonly Dictionary<string, ImmutableArray<Field>> _types = [];

    private readonly Dictionary<string, ImmutableArray<string>> _unions = [];

    /// <summary>The part of Bot API 10.1 that the bot may use.</summary>
    public static ApiSchema Own { get; } = ReadOwn();

    /// <summary>All of Telegram's official description; null where it is not at hand.</summary>
    public static ApiSchema? Official { get; } =
        FindOfficial() is { } path ? ReadOfficial(File.ReadAllBytes(path)) : null;

    public IEnumerable<string> FieldsOf(string type) => _types[type].Select(field => field.Name);

    /// <summary>Is it a text and nothing else? In forms numbers look like texts.</summary>
    public bool IsText(string method, string parameter) => _methods.TryGetValue(method, out var fields)
        && fields.Any(field => field.Name == parameter && field.Types.Contains("String")
            && !field.Types.Contains("Integer"));

    /// <summary>What is wrong with the parameters of a call; null: nothing.</summary>
    /// <param name="files">Names of parameters that came as files.</param>
    public string? FaultOfCall(
        string method, IReadOnlyDictionary<string, JsonElement> parameters, IEnumerable<string> files)
    {
        if (!_methods.TryGetValue(method, out var fields))
        {
            return $"there is no method {method}";
        }

        var given = files.ToHashSet();
        foreach (var file in given)
        {
            if (!fields.Any(field => field.Name == file && field.Types.Contains("InputFile")))
            {
                return $"{method} takes no file {file}";
            }
        }

        return FaultOfFields(method, fields, [.. parameters], given);
    }

    /// <summary>What is wrong with a value of a type; null: nothing.</summary>
    public string? FaultOfValue(string type, JsonElement value, string path) => type switch
    {
        _ when type.EndsWith("[]", StringComparison.Ordinal) => value.ValueKind != JsonValueKind.Array
            ? $"{path} is no array"
            : value.EnumerateArray().Select((item, index) => FaultOfValue(type[..^2], item, $"{path}[{index}]"))
                .FirstOrDefault(fault => fault is not null),
        "String" => value.ValueKind == JsonValueKind.String ? null : $"{path} is no string",
        "Boolean" or "True" => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? null
            : $"{path} is no boolean",
        "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)
            ? null
            : $"{path} is no integer",
        "Float" => value.ValueKind == JsonValueKind.Number ? null : $"{path} is no number",
        ['"', .. var constant, '"'] => value.ValueKind == JsonValueKind.String && value.ValueEquals(constant)
            ? null
            : $"{path} is not {type}",
        _ when _unions.TryGetValue(type, out var subtypes) => FaultOfAny(subtypes, value, path),
        _ when _types.TryGetValue(type, out var fields) => value.ValueKind != JsonValueKind.Object
            ? $"{path} is no object"
            : FaultOfFields(path, fields, [.. value.EnumerateObject().Select(Pair)], []),
        _ => $"{path} is of the type {type}, which is not known",
    };

    /// <summary>Methods, types and fields of this one that the other has not, or has otherwise.</summary>
    public IEnumerable<string> DifferencesFrom(ApiSchema other) =>
    [
        .. _methods.SelectMany(own => DifferencesOf(own.Key, own.Value, other._methods.GetValueOrDefault(own.Key))),
        .. _types.SelectMany(own => DifferencesOf(own.Key, own.Value, other._types.GetValueOrDefault(own.Key))),
        .. _unions.SelectMany(own => own.Value.Except(other._unions[own.Key]).Select(extra => $"{own.Key}: {extra}")),
    ];

    private static KeyValuePair<string, JsonElement> Pair(JsonProperty field) =>
        KeyValuePair.Create(field.Name, field.Value);

    private static IEnumerable<string> DifferencesOf(
        string name, ImmutableArray<Field> fields, ImmutableArray<Field> others)
    {
        if (others.IsDefault)
        {
            return [name];
        }

        var missing = others.Where(other => other.IsRequired && !fields.Any(field => field.Name == other.Name));
        var different = fields.Where(field => !others.Any(other => other.Name == field.Name
            && other.IsRequired == field.IsRequired && !field.Types.Except(other.Types).Any()));
        return different.Concat(missing).Select(field => $"{name}.{field.Name}");
    }

    private string? FaultOfFields(
        string path, ImmutableArray<Field> fields, KeyValuePair<string, JsonElement>[] values, HashSet<string> files)
    {
        foreach (var (name, value) in values)
        {
            if (fields.FirstOrDefault(field => field.Name == name) is not { } field)
            {
                return $"{path} has no {name}";
            }

            if (FaultOfAny(field.Types.Remove("InputFile"), value, $"{path}.{name}") is { } fault)
            {
                return fault;
            }
        }

        var missing = fields.FirstOrDefault(field =>
            field.IsRequired && !files.Contains(field.Name) && !values.Any(value => value.Key == field.Name));
        return missing is null ? null : $"{path} lacks {missing.Name}";
    }

    private string? FaultOfAny(ImmutableArray<string> types, JsonElement value, string path)
    {
        string? first = null;
        foreach (var type in types)
        {
            if (FaultOfValue(type, value, path) is not { } fault)
            {
                return null;
            }

            first ??= fault;
        }

        return types.Length == 1 ? first : $"{path} is none of {string.Join(", ", types)} ({first} …)";
    }

    private static ApiSchema ReadOwn()
    {
        using var stream =
            typeof(ApiSchema).Assembly.GetManifestResourceStream("StudyBot.Testing.Telegram.bot-api-10.1.txt")!;
        using var reader = new StreamReader(stream);
        var schema = new ApiSchema();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "method":
                    schema._methods.Add(words[1], [.. words[2..].Select(Field.Read)]);
                    break;
                case "type":
                    schema._types.Add(words[1], [.. words[2..].Select(Field.Read)]);
                    break;
                default:
                    schema._unions.Add(words[1], [.. words[2..]]);
                    break;
            }
        }

        return schema;
    }

    private static string? FindOfficial()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "specs", "telegram-bot-api.json") is var path
                && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static ApiSchema ReadOfficial(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var schema = new ApiSchema();
        foreach (var method in document.RootElement.GetProperty("methods").EnumerateObject())
        {
            schema._methods.Add(method.Name, FieldsOf(method.Value));
        }

        foreach (var type in document.RootElement.GetProperty("types").EnumerateObject())
        {
            if (type.Value.TryGetProperty("subtypes", out var subtypes))
            {
                schema._unions.Add(type.Name, [.. subtypes.EnumerateArray().Select(subtype => subtype.GetString()!)]);
            }
            else
            {
                schema._types.Add(type.Name, FieldsOf(type.Value));
            }
        }

        return schema;
    }

    private static ImmutableArray<Field> FieldsOf(JsonElement owner) => owner.TryGetProperty("fields", out var fields)
        ? [.. fields.EnumerateArray().Select(Field.Read)]
        : [];

    private sealed partial record Field(string Name, bool IsRequired, ImmutableArray<string> Types)
    {
        /// <summary><c>name:Type|Type</c>, with <c>!</c> after the name of a required one.</summary>
        public static Field Read(string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return new Field(text[..colon].TrimEnd('!'), text[colon - 1] == '!', [.. text[(colon + 1)..].Split('|')]);
        }

        /// <summary>As the official description has it; what a field "must be" stands in its words only.</summary>
        public static Field Read(JsonElement field)
        {
            var name = field.GetProperty("name").GetString()!;
            var constant = Constant.Match(field.GetProperty("description").GetString()!);
            return new Field(
                name,
                field.GetProperty("required").GetBoolean(),
                name is "type" or "status" or "source" && constant.Success
                    ? [$"\"{constant.Groups[1].Value}\""]
                    : [.. field.GetProperty("types").EnumerateArray().Select(type => TypeOf(type.GetString()!))]);
        }

        private static string TypeOf(string words) =>
            words.StartsWith("Array of ", StringComparison.Ordinal) ? TypeOf(words[9..]) + "[]" : words;

        [GeneratedRegex("(?:must be|always) [\"“]?([a-z_0-9]+)")]
        private static partial Regex Constant { get; }
    }
}
