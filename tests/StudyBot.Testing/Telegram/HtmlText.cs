using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Telegram;

/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record FakeEntity(string Type, int Offset, int Length, string? Url = null);

/// <summary>A text as people see it.</summary>
public sealed record FakeText(string Text, ImmutableArray<FakeEntity> Entities)
{
    public static readonly FakeText Empty = new("", []);

    /// <summary>Telegram's limits count code points.</summary>
    public int Length => Text.EnumerateRunes().Count();
}

/// <summary>
/// Reads Telegram's HTML as strictly as Telegram does, and finds the commands and mentions in a text.
/// </summary>
internal static partial class HtmlText
{
    private static readonly Dictionary<string, string> EntityOfTag = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["pre"] = "pre",
        ["a"] = "text_link",
        ["blockquote"] = "blockquote",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
    };

    private static readonly Dictionary<string, char> Characters =
        new() { ["lt"] = '<', ["gt"] = '>', ["amp"] = '&', ["quot"] = '"' };

    /// <param name="parseMode"><c>HTML</c>, or null for plain text.</param>
    public static FakeText Read(string text, string? parseMode)
    {
        var read = parseMode switch
        {
            null or "" => new FakeText(text, []),
            _ when parseMode.Equals("HTML", StringComparison.OrdinalIgnoreCase) => ReadHtml(text),
            _ => throw ApiException.BadRequest("unsupported parse_mode"),
        };
        var found = Found.Matches(read.Text).Select(match => match.Groups[1])
            .Select(group =>
                new FakeEntity(group.ValueSpan[0] == '/' ? "bot_command" : "mention", group.Index, group.Length))
            .Where(entity => !read.Entities.Any(other => other.Type is "code" or "pre" or "text_link"
                && other.Offset <= entity.Offset && entity.Offset < other.Offset + other.Length));
        return read with { Entities = [.. read.Entities.Concat(found).OrderBy(entity => entity.Offset)] };
    }

    private static FakeText ReadHtml(string html)
    {
        var text = new StringBuilder();
        var entities = ImmutableArray.CreateBuilder<FakeEntity>();
        var open = new Stack<(string Tag, string? Url, int Offset)>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '&' && Reference.Match(html, at) is { Success: true } reference
                && CharacterOf(reference) is { } character)
            {
                text.Append(character);
                at += reference.Length;
            }
            else if (html[at] != '<')
            {
                text.Append(html[at++]);
            }
            else if (Tag.Match(html, at) is not { Success: true } tag)
            {
                throw Unparsable(TagName.Match(html, at) is { Success: true } name
                    && !EntityOfTag.ContainsKey(name.Groups[1].Value)
                    ? $"Unsupported start tag \"{name.Groups[1].Value}\" at byte offset {BytesTo(html, at)}"
                    : $"Unclosed start tag at byte offset {BytesTo(html, at)}");
            }
            else
            {
                Take(tag, html, text, entities, open);
                at += tag.Length;
            }
        }

        return open.TryPeek(out var last)
            ? throw Unparsable($"Can't find end tag corresponding to start tag \"{last.Tag}\"")
            : new FakeText(text.ToString(), entities.ToImmutable());
    }

    private static void Take(
        Match tag,
        string html,
        StringBuilder text,
        ImmutableArray<FakeEntity>.Builder entities,
        Stack<(string Tag, string? Url, int Offset)> open)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        var offset = BytesTo(html, tag.Index);
        if (tag.Groups["slash"].Length == 0)
        {
            if (!EntityOfTag.ContainsKey(name))
            {
                throw Unparsable($"Unsupported start tag \"{name}\" at byte offset {offset}");
            }

            var attributes = tag.Groups["attributes"].Value;
            if (name == "span" && !attributes.Contains("tg-spoiler", StringComparison.Ordinal))
            {
                throw Unparsable($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {offset}");
            }

            var url = Href.Match(attributes) is { Success: true } href ? Plain(href.Groups[1].Value) : null;
            open.Push((name, url, text.Length));
            return;
        }

        if (!open.TryPop(out var start))
        {
            throw Unparsable($"Unexpected end tag at byte offset {offset}");
        }

        if (name.Length > 0 && name != start.Tag)
        {
            throw Unparsable(
                $"Unmatched end tag at byte offset {offset}, expected \"</{start.Tag}>\", found \"</{name}>\"");
        }

        // A link that leads nowhere is shown as plain text.
        var leads = start.Tag != "a" || Uri.TryCreate(start.Url, UriKind.Absolute, out _);
        if (text.Length > start.Offset && leads)
        {
            entities.Add(new FakeEntity(EntityOfTag[start.Tag], start.Offset, text.Length - start.Offset, start.Url));
        }
    }

    private static string Plain(string attribute) =>
        AnyReference.Replace(attribute, match => CharacterOf(match) ?? match.Value);

    private static string? CharacterOf(Match reference)
    {
        var name = reference.Groups[1].Value;
        if (name[0] != '#')
        {
            return Characters.TryGetValue(name, out var character) ? character.ToString() : null;
        }

        var isNumber = name[1] == 'x'
            ? int.TryParse(name.AsSpan(2), System.Globalization.NumberStyles.HexNumber, null, out var number)
            : int.TryParse(name.AsSpan(1), out number);
        return isNumber && number != 0 && Rune.IsValid(number) ? new Rune(number).ToString() : null;
    }

    private static int BytesTo(string text, int index) => Encoding.UTF8.GetByteCount(text.AsSpan(0, index));

    private static ApiException Unparsable(string why) => ApiException.BadRequest($"can't parse entities: {why}");

    [GeneratedRegex(@"\G&(#x[0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);?")]
    private static partial Regex Reference { get; }

    [GeneratedRegex("&(#x[0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);?")]
    private static partial Regex AnyReference { get; }

    [GeneratedRegex("""
        \G<(?<slash>/?)(?<name>[^\s>]*)
        (?<attributes>(?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[\w.-]+))?)*)\s*>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\G<([^\s>]*)[\s>]")]
    private static partial Regex TagName { get; }

    [GeneratedRegex("""(?:^|\s)href\s*=\s*["']([^"']*)["']""")]
    private static partial Regex Href { get; }

    [GeneratedRegex(@"(?<![\w/@.])(/[A-Za-z0-9_]{1,32}(?:@[A-Za-z]\w{2,31})?|@[A-Za-z]\w{3,31})(?![\w/])")]
    private static partial Regex Found { get; }
}
