using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>What Discord's app lets a person give as an option's value.</summary>
internal static class OptionCheck
{
    /// <param name="isTyping">Still being typed: then anything goes.</param>
    public static JsonObject Given(JsonObject declaration, object value, bool isTyping)
    {
        var name = declaration.Text("name")!;
        var type = (ApplicationCommandOptionType)declaration.Number("type")!;
        var given = new JsonObject { ["name"] = name, ["type"] = (int)type };
        if (isTyping)
        {
            Expect(declaration.Flag("autocomplete"), name, "does not suggest");
            given["value"] = Convert.ToString(value, CultureInfo.InvariantCulture);
            given["focused"] = true;
            return given;
        }

        given["value"] = type switch
        {
            ApplicationCommandOptionType.Integer =>
                Integer(declaration, name, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ApplicationCommandOptionType.Boolean => (bool)value,
            _ => Text(declaration, name, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        };
        if (declaration["choices"] is JsonArray { Count: > 0 } choices)
        {
            var isChoice = choices.Objects().Any(choice => JsonNode.DeepEquals(choice["value"], given["value"]));
            Expect(isChoice, name, $"has no choice '{value}'");
        }

        return given;
    }

    private static long Integer(JsonObject declaration, string name, long value)
    {
        Expect(value >= (declaration.Number("min_value") ?? long.MinValue), name, $"takes no {value}: too small");
        Expect(value <= (declaration.Number("max_value") ?? long.MaxValue), name, $"takes no {value}: too large");
        return value;
    }

    private static string Text(JsonObject declaration, string name, string value)
    {
        Expect(value.Length >= (declaration.Number("min_length") ?? 0), name, "takes no such short text");
        Expect(value.Length <= (declaration.Number("max_length") ?? 6000), name, "takes no such long text");
        return value;
    }

    private static void Expect(bool holds, string option, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                $"In Discord's app this cannot be done: the option '{option}' {otherwise}.");
        }
    }
}
