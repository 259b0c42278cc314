using System.Globalization;

namespace StudyBot.Core.Replies;

/// <summary>
/// Shortens text where there is no room for all of it: never inside a character that a person sees as one.
/// </summary>
public static class TextCutter
{
    private const string Ellipsis = "…";

    /// <returns>On one line, at most <paramref name="length"/> UTF-16 units, an ellipsis at the end when something is
    /// missing.</returns>
    public static string Cut(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= length)
        {
            return line;
        }

        var end = 0;
        while (end < line.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(line, end);
            if (next > length - Ellipsis.Length)
            {
                break;
            }

            end = next;
        }

        return line[..end].TrimEnd() + Ellipsis;
    }
}
