using System.Globalization;
using System.Text;

namespace StudyBot.Core.Content.Essays;

/// <summary>Writes an essay as Markdown that <see cref="EssayReader"/> reads back the same.</summary>
public static class EssayWriter
{
    public static string Write(Essay essay)
    {
        var text = new StringBuilder();
        text.Append("---\ntitle: ").Append(Yaml(essay.Title)).Append("\n---\n");
        foreach (var section in essay.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# {Escape(section.Heading)} {{number={section.Number}}}\n");
            foreach (var paragraph in section.Paragraphs)
            {
                text.Append('\n');
                foreach (var sentence in paragraph.Sentences)
                {
                    var words = sentence.Text.TrimEnd();
                    text.Append(text[^1] == '\n' ? Escape(words) : EscapeInline(words));
                    text.Append(Marks(sentence));
                    text.Append(sentence.Text, words.Length, sentence.Text.Length - words.Length);
                }

                text.Append('\n');
            }
        }

        foreach (var footnote in essay.Footnotes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[^{footnote.Number}]: {Escape(footnote.Text)}\n");
        }

        return text.ToString();
    }

    internal static string Marks(EssaySentence sentence) => string.Concat(
        sentence.Footnotes.Select(number => string.Create(CultureInfo.InvariantCulture, $"[^{number}]")));

    internal static string Escape(string text) => EscapeStart(EscapeInline(text));

    /// <summary>For a line's beginning, where a list, a quotation or a heading could be read.</summary>
    internal static string EscapeStart(string escaped)
    {
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < escaped.Length && escaped[digits] is ('.' or ')'))
        {
            return escaped.Insert(digits, "\\");
        }

        return escaped.Length > 0 && escaped[0] is ('-' or '+' or '=') ? "\\" + escaped : escaped;
    }

    internal static string EscapeInline(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if ("\\`*_[]<>#&~|{}^".Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    internal static string Yaml(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
