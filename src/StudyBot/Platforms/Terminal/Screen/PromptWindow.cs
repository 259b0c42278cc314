using System.Globalization;
using System.Text;

namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>The part of a long line that is shown in one row.</summary>
public static class PromptWindow
{
    /// <param name="cursor">In UTF-16 units.</param>
    /// <param name="room">In columns.</param>
    /// <returns>What is shown, and the column in it where the cursor stands.</returns>
    public static (string Text, int Column) Of(string text, int cursor, int room)
    {
        cursor = Math.Clamp(cursor, 0, text.Length);
        var before = Elements(text[..cursor]);
        var first = before.Count;
        var column = 0;
        while (first > 0 && column + before[first - 1].Width < room)
        {
            first--;
            column += before[first].Width;
        }

        var shown = string.Concat(before.Skip(first).Select(element => element.Text));
        return (Cut(shown + text[cursor..], room), column);
    }

    /// <summary>As many whole characters of the text as fit.</summary>
    public static string Cut(string text, int room)
    {
        var result = new StringBuilder();
        foreach (var (element, width) in Elements(text))
        {
            room -= width;
            if (room < 0)
            {
                break;
            }

            result.Append(element);
        }

        return result.ToString();
    }

    private static List<(string Text, int Width)> Elements(string text)
    {
        var elements = new List<(string, int)>();
        for (var index = 0; index < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(index));
            var element = text.Substring(index, length);
            elements.Add((element, CellWidth.Of(element)));
            index += length;
        }

        return elements;
    }
}
