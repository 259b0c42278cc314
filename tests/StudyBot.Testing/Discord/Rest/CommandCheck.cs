using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Commands to be registered.</summary>
internal static partial class CommandCheck
{
    private const int MaxSize = 8_000;

    private static readonly HashSet<string> Locales = new(
        ("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th "
            + "zh-CN ja zh-TW ko").Split(' '));

    public static void Check(JsonArray commands)
    {
        var form = new FormCheck();
        var names = new HashSet<(long, string)>();
        for (var index = 0; index < commands.Count; index++)
        {
            var command = commands[index] as JsonObject ?? [];
            var path = $"{index}";
            var type = command.Number("type") ?? 1;
            form.OneOf(command, path, "type", false, 1, 2, 3);
            Name(form, command, path, type == 1);
            Localizations(form, command, path, "name_localizations", 32);
            Localizations(form, command, path, "description_localizations", 100);
            form.Text(command, path, "description", type == 1 ? 1 : 0, type == 1 ? 100 : 0, isRequired: type == 1);
            Options(form, command, path);
            if (command.Text("name") is { } name && !names.Add((type, name)))
            {
                form.Add(
                    $"{path}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }

            if (Size(command) > MaxSize)
            {
                form.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSize})");
            }
        }

        foreach (var (type, limit) in new[] { (1, 100), (2, 15), (3, 15) })
        {
            if (names.Count(name => name.Item1 == type) > limit)
            {
                throw new ApiException(400, 30032, $"Maximum number of application commands reached ({limit}).");
            }
        }

        form.ThrowIfAny();
    }

    private static void Options(FormCheck form, JsonObject parent, string path)
    {
        var names = new HashSet<string>();
        var isOptionalSeen = false;
        foreach (var (option, at) in form.List(parent, path, "options", 0, 25))
        {
            form.OneOf(option, at, "type", true, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            Name(form, option, at, isChatInput: true);
            form.Text(option, at, "description", 1, 100, isRequired: true);
            Localizations(form, option, at, "name_localizations", 32);
            Localizations(form, option, at, "description_localizations", 100);
            if (option.Text("name") is { } name && !names.Add(name))
            {
                form.Add($"{at}.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            if (option.Flag("required") && isOptionalSeen)
            {
                form.Add(
                    at,
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            }

            isOptionalSeen |= !option.Flag("required");
            var choices = form.List(option, at, "choices", 0, 25);
            foreach (var (choice, choiceAt) in choices)
            {
                form.Text(choice, choiceAt, "name", 1, 100, isRequired: true);
                Localizations(form, choice, choiceAt, "name_localizations", 100);
                if (option.Number("type") == 3)
                {
                    form.Text(choice, choiceAt, "value", 1, 100, isRequired: true);
                }
            }

            if (choices.Count > 0 && option.Flag("autocomplete"))
            {
                form.Add(
                    at,
                    "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
                    "Choices and autocomplete are mutually exclusive");
            }

            form.Number(option, at, "min_length", 0, 6_000);
            form.Number(option, at, "max_length", 1, 6_000);
            Options(form, option, at);
        }
    }

    private static void Name(FormCheck form, JsonObject json, string path, bool isChatInput)
    {
        if (form.Text(json, path, "name", 1, 32, isRequired: true) is { } name && isChatInput && !IsName(name))
        {
            form.Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void Localizations(FormCheck form, JsonObject json, string path, string name, int max)
    {
        foreach (var (locale, text) in json[name] as JsonObject ?? [])
        {
            var at = $"{path}.{name}";
            if (!Locales.Contains(locale))
            {
                form.Add(at, "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", Locales)}).");
            }

            form.Text((JsonObject)json[name]!, at, locale, 1, max);
            var isChatInput = max == 32 && json.ContainsKey("description");
            if (isChatInput && text is not null && !IsName((string)text!))
            {
                form.Add($"{at}.{locale}", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }
    }

    /// <summary>Names, descriptions and values, counted together; of localisations the longest.</summary>
    private static int Size(JsonObject json)
    {
        var size = Longest(json, "name") + Longest(json, "description") + (json.Text("value")?.Length ?? 0);
        return size + json["options"].Objects().Sum(Size) + json["choices"].Objects().Sum(Size);
    }

    private static int Longest(JsonObject json, string name) =>
        (json[$"{name}_localizations"] as JsonObject ?? []).Select(pair => ((string?)pair.Value)?.Length ?? 0)
            .Append(json.Text(name)?.Length ?? 0).Max();

    private static bool IsName(string name) => NameForm.IsMatch(name) && !name.Any(char.IsUpper);

    [GeneratedRegex(@"\A[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex NameForm { get; }
}
