using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Styled text as Discord's markdown, where marks work inside of Chinese words, too. What stands in the text never
/// becomes markup: no mention, link, heading, list, or style.
/// </summary>
public static partial class DiscordMarkdown
{
    /// <summary>Of all texts of a message together: Discord allows 4,000, the rest is for what a writer adds.</summary>
    public const int MaxText = 3_600;

    /// <summary>Counts UTF-16 units of the markdown: never less than Discord does.</summary>
    public static readonly ReplyLimits Limits = LimitsWith(CommandMentions.None);

    private const string Subtext = "-# ";

    private const string Quote = "> ";

    /// <summary>Between marks that would run into each other; takes no room.</summary>
    private const char Gap = '\u200B';

    /// <summary>The colon only where an address begins.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(@"\*_~`|<>[]@:");

    private static readonly (TextStyle Style, string Mark)[] Marks =
    [
        (TextStyle.Mark | TextStyle.Inserted, "__"),
        (TextStyle.Deleted, "~~"),
        (TextStyle.Bold, "**"),
    ];

    /// <summary>The same, with commands that can be clicked.</summary>
    public static ReplyLimits LimitsWith(CommandMentions mentions) => new(MaxText, text => Of(text, mentions).Length);

    public static string Of(RichText text) => Of(text, CommandMentions.None);

    /// <summary>
    /// A line that begins faintly is small print, all of it; one that begins in italics stands in a quote, since Chinese
    /// has none that could be read.
    /// </summary>
    /// <param name="mentions">For commands that our own words name: as code, or in small print.</param>
    public static string Of(RichText text, CommandMentions mentions)
    {
        var markdown = new StringBuilder();
        var isLineStart = true;
        foreach (var span in Merged(text))
        {
            var lines = span.Text.ReplaceLineEndings("\n").Split('\n');
            for (var index = 0; index < lines.Length; index++)
            {
                if (index > 0)
                {
                    markdown.Append('\n');
                    isLineStart = true;
                }

                if (lines[index].Length > 0)
                {
                    Append(markdown, span with { Text = lines[index] }, isLineStart, mentions);
                    isLineStart = isLineStart && string.IsNullOrWhiteSpace(lines[index]);
                }
            }
        }

        return markdown.ToString();
    }

    /// <summary>The characters as they are seen, of markdown that was written here and has no links.</summary>
    public static string Seen(string markdown)
    {
        var lines = markdown.Split('\n')
            .Select(line => LinePrefix.Replace(line, ""))
            .Select(line => MarkOrEscape.Replace(line, match => match.Groups["kept"].Value));
        return string.Join('\n', lines);
    }

    private static List<TextSpan> Merged(RichText text)
    {
        var spans = new List<TextSpan>();
        foreach (var span in text.Spans)
        {
            if (spans.Count > 0 && spans[^1] is var last && last.Link == span.Link && last.Style == span.Style)
            {
                spans[^1] = last with { Text = last.Text + span.Text };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>A piece of one line.</summary>
    private static void Append(StringBuilder markdown, TextSpan span, bool isLineStart, CommandMentions mentions)
    {
        if (markdown.Length == 0 || markdown[^1] == '\n')
        {
            markdown.Append(PrefixOf(span.Style));
        }

        if (span.Style.HasFlag(TextStyle.Code) && mentions.Of(span.Text) is { } mention)
        {
            markdown.Append(mention);
            return;
        }

        var isCode = span.Style.HasFlag(TextStyle.Code) && !span.Text.Contains('`', StringComparison.Ordinal);
        var text = isCode ? $"`{span.Text}`" : Escape(span.Text, isLineStart);
        if (span.Link is { } link && !isCode)
        {
            text = Linked(span.Text, text, link);
        }

        if (isCode || string.IsNullOrWhiteSpace(span.Text))
        {
            KeepApart(markdown, text[0]);
            markdown.Append(text);
            return;
        }

        text = span is { Link: null, Style: var style } && style.HasFlag(TextStyle.Faint) ? mentions.In(text) : text;

        // A mark beside a space is none.
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        markdown.Append(text, 0, start);
        var marks = MarksOf(span.Style);
        if (marks.Length > 0)
        {
            KeepApart(markdown, marks[0]);
        }

        markdown.Append(marks).Append(text, start, end - start);
        for (var index = marks.Length - 1; index >= 0; index--)
        {
            markdown.Append(marks[index]);
        }

        markdown.Append(text, end, text.Length - end);
    }

    private static string MarksOf(TextStyle style)
    {
        var marks = "";
        foreach (var mark in Marks)
        {
            marks += (style & mark.Style) != 0 ? mark.Mark : "";
        }

        return marks;
    }

    private static string PrefixOf(TextStyle style) =>
        style.HasFlag(TextStyle.Faint) ? Subtext
        : style.HasFlag(TextStyle.Italic) ? Quote
        : "";

    private static void KeepApart(StringBuilder markdown, char mark)
    {
        if (mark is '*' or '_' or '~' or '`' && markdown.Length > 0 && markdown[^1] == mark)
        {
            markdown.Append(Gap);
        }
    }

    private static string Linked(string shown, string escaped, string link)
    {
        var address = UnsafeInLinks.Replace(link, match => Uri.HexEscape(match.Value[0]));
        // Discord takes no address as the words of a link.
        return shown == link ? $"<{address}>" : $"[{escaped}]({address})";
    }

    private static string Escape(string text, bool isLineStart)
    {
        var from = isLineStart ? LineMark.Match(text).Length : 0;
        if (from == 0 && text.AsSpan().IndexOfAny(Escaped) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        if (from > 0)
        {
            escaped.Append(text, 0, from - 1).Append('\\').Append(text[from - 1]);
        }

        for (var index = from; index < text.Length; index++)
        {
            var character = text[index];
            if (character == ':' ? string.CompareOrdinal(text, index, "://", 0, 3) == 0 : Escaped.Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>What makes a heading, a list, a quote or small print of a line; its last character.</summary>
    [GeneratedRegex(@"\A\s*([#+\->]|[0-9]+[.)])")]
    private static partial Regex LineMark { get; }

    [GeneratedRegex(@"[\s<>()\\]")]
    private static partial Regex UnsafeInLinks { get; }

    [GeneratedRegex(@"\A(-# |### |> )")]
    private static partial Regex LinePrefix { get; }

    [GeneratedRegex(@"\\(?<kept>[^0-9A-Za-z\s])|`(?<kept>[^`]*)`|\*\*|__|~~|\*|\u200B")]
    private static partial Regex MarkOrEscape { get; }
}
