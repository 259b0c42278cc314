using System.Text.Json;

namespace StudyBot.Benchmarks.Discord;

/// <summary>The buttons of a message that stand for a question's options: both bots write the option's number last.</summary>
internal static class DiscordOptionButtons
{
    public static bool Is(string customId) => customId.Length > 2 && customId[^2] == '|' && char.IsAsciiDigit(customId[^1]);

    /// <param name="message">As the bot sent it.</param>
    public static List<string> Of(JsonElement message)
    {
        List<string> found = [];
        if (message.TryGetProperty("components", out var components))
        {
            Collect(components, found);
        }

        return found;
    }

    private static void Collect(JsonElement components, List<string> found)
    {
        foreach (var component in components.EnumerateArray())
        {
            if (component.TryGetProperty("custom_id", out var id) && id.GetString() is { } text && Is(text))
            {
                found.Add(text);
            }

            if (component.TryGetProperty("components", out var inner))
            {
                Collect(inner, found);
            }
        }
    }
}
