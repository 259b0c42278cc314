using System.Text;
using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Discord's refusals in one line.</summary>
public static class DiscordErrorText
{
    private const int MaxFields = 5;

    private const int MaxForeignCharacters = 80;

    /// <summary><c>Invalid Form Body: embeds[0].title: Must be 256 or fewer in length.</c></summary>
    public static string Of(DiscordError error)
    {
        if (error.Errors is not { ValueKind: JsonValueKind.Object } errors)
        {
            return error.Message;
        }

        var fields = new List<string>();
        Collect(errors, "", fields);
        return fields.Count == 0 ? error.Message : $"{error.Message}: {string.Join("; ", fields.Take(MaxFields))}";
    }

    /// <summary>
    /// What stands between us and Discord answers in plain text or HTML: its first words, on one line.
    /// </summary>
    public static string OfForeign(ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder();
        var first = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxForeignCharacters)]);
        foreach (var rune in first.EnumerateRunes())
        {
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return body.IsEmpty ? "with an empty body" : $"with a body that is not Discord's: {text.ToString().Trim()}";
    }

    private static void Collect(JsonElement node, string path, List<string> fields)
    {
        foreach (var child in node.EnumerateObject())
        {
            if (child.NameEquals("_errors") && child.Value.ValueKind == JsonValueKind.Array)
            {
                var prefix = path.Length == 0 ? "" : $"{path}: ";
                fields.AddRange(child.Value.EnumerateArray().Select(problem => prefix + MessageOf(problem)));
            }
            else if (child.Value.ValueKind == JsonValueKind.Object)
            {
                Collect(child.Value, Join(path, child.Name), fields);
            }
        }
    }

    private static string Join(string path, string step) =>
        step.All(char.IsAsciiDigit) ? $"{path}[{step}]"
        : path.Length == 0 ? step
        : $"{path}.{step}";

    private static string MessageOf(JsonElement problem) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("message", out var message)
            ? message.ToString()
            : problem.ToString();
}
