using System.Text;
using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Telegram;

/// <summary>Styled text as Telegram's HTML.</summary>
public static class TelegramHtml
{
    public const int MaxText = 4_096;

    /// <summary>Telegram counts code points, after the entities are parsed.</summary>
    public static readonly ReplyLimits Limits = new(MaxText, text => text.Spans.Sum(span => Count(span.Text)));

    private static readonly (TextStyle Style, string Open, string Close)[] Tags =
    [
        (TextStyle.Bold, "<b>", "</b>"),
        (TextStyle.Italic | TextStyle.Faint, "<i>", "</i>"),
        (TextStyle.Mark | TextStyle.Inserted, "<u>", "</u>"),
        (TextStyle.Deleted, "<s>", "</s>"),
    ];

    /// <summary>Code points.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var character in text)
        {
            count -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return count;
    }

    public static string Of(RichText text)
    {
        var html = new StringBuilder();
        foreach (var span in text.Spans)
        {
            Append(html, span);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, TextSpan span)
    {
        // Code cannot look like anything else as well.
        var isCode = span.Style.HasFlag(TextStyle.Code);
        (TextStyle, string Open, string Close)[] tags = isCode
            ? [(TextStyle.Code, "<code>", "</code>")]
            : [.. Tags.Where(tag => (span.Style & tag.Style) != 0)];
        if (span.Link is { } link && !isCode)
        {
            html.Append("<a href=\"").Append(Escape(link)).Append("\">");
        }

        foreach (var tag in tags)
        {
            html.Append(tag.Open);
        }

        html.Append(Escape(span.Text));
        foreach (var tag in tags.Reverse())
        {
            html.Append(tag.Close);
        }

        if (span.Link is not null && !isCode)
        {
            html.Append("</a>");
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
