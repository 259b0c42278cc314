using System.Buffers;
using System.Text.RegularExpressions;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What a message says, to be looked up: without Discord's marks, links and endless ends.</summary>
public static partial class MessageWords
{
    /// <summary>A question and its surroundings; with more, a search finds something of everything.</summary>
    public const int MaxLength = 300;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?.；;");

    /// <returns>Empty when nothing is left.</returns>
    public static string Of(Message message)
    {
        var said = message.Content.Length > 0 ? message.Content
            : FirstEmbed(message) is { Length: > 0 } embed ? embed
            : string.Join('\n', message.Components.SelectMany(TextsOf));
        var words = Spaces.Replace(Marks.Replace(said, " "), " ").Trim();
        return words.Length <= MaxLength ? words : Beginning(words);
    }

    private static string FirstEmbed(Message message) => (message.Embeds ?? [])
        .Select(embed => $"{embed.Title} {embed.Description}").FirstOrDefault(text => text.Length > 1) ?? "";

    private static IEnumerable<string> TextsOf(Component component) => component switch
    {
        TextDisplay text => [text.Content],
        Container container => container.Components.SelectMany(TextsOf),
        _ => [],
    };

    /// <summary>Whole sentences where there are any.</summary>
    private static string Beginning(string words)
    {
        var beginning = words[..(char.IsHighSurrogate(words[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var end = beginning.AsSpan().LastIndexOfAny(Ends);
        return end > MaxLength / 3 ? beginning[..(end + 1)] : beginning;
    }

    /// <summary>Mentions, custom emoji, times, links, code fences and the signs of emphasis, quotes and spoilers.</summary>
    [GeneratedRegex(
        @"<(@[!&]?|#|a?:\w+:|t:|/[^>]*:)\d+(:\w)?>|https?://\S+|```\w*|[*_~`|]+|^\s*(>{1,3}|#{1,3}|-)\s",
        RegexOptions.Multiline)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
