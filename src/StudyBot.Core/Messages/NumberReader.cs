using System.Globalization;
using System.Text;

namespace StudyBot.Core.Messages;

/// <summary>
/// Whole numbers as people write them: 2, ２, ②, [2], [^2], #2, ⅳ, iv, 四, 二十三, 第二节, two, 2nd, -1. What is too big for
/// an <see cref="int"/> becomes the nearest one that is not.
/// </summary>
public static class NumberReader
{
    private const int MaxLength = 64;

    private const string Brackets = "[]()（）［］【】〔〕「」『』{}<>《》";

    private const string Punctuation = "^#＃№.．。,，、:：;；!！?？'\"“”‘’";

    private static readonly string[] Before = ["第", "footnote", "section", "note", "no.", "number", "脚注", "腳註"];

    private static readonly string[] After =
        ["节", "節", "条", "條", "章", "号", "號", "个", "個", "题", "題", "道", "则", "則", "部分", "次", "张", "張", "天", "cards", "card", "days",
        "day", "st", "nd", "rd", "th"];

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];

    /// <returns>Null when the text is no whole number.</returns>
    public static int? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var bare = Bare(Unfold(text));
        return bare.Length == 0
            ? null
            : FromWord(bare) ?? FromDigits(bare) ?? RomanNumber.Read(bare) ?? ChineseNumber.Read(bare);
    }

    /// <summary>Each character that stands for a number (②, ⅳ, ２) written out, in lower case.</summary>
    private static string Unfold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var value = Rune.GetNumericValue(rune);
            if (rune.Value is >= 0x2160 and <= 0x217F)
            {
                result.Append(RomanNumber.Letters(rune.Value));
            }
            else if (value >= 0 && value == Math.Floor(value) && value <= 1_000 && !ChineseNumber.IsDigit(rune))
            {
                result.Append((int)value);
            }
            else if (rune.Value is not (0xFE0F or 0x20E3 or 0x200C or 0x200D))
            {
                result.Append(rune.Value is '－' or '−' or '–' ? "-" : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>Without brackets, punctuation and the words that go with a number.</summary>
    private static string Bare(string text)
    {
        var bare = Trim(text);
        if (Before.FirstOrDefault(word => bare.StartsWith(word, StringComparison.Ordinal)) is { } before)
        {
            bare = Trim(bare[before.Length..]);
            bare = bare.StartsWith('第') ? Trim(bare[1..]) : bare;
        }

        var after = After.FirstOrDefault(word =>
            bare.Length > word.Length && bare.EndsWith(word, StringComparison.Ordinal));
        return after is not null && IsNumberish(bare[^(after.Length + 1)]) ? Trim(bare[..^after.Length]) : bare;
    }

    private static bool IsNumberish(char character) =>
        char.IsAsciiDigit(character) || char.IsWhiteSpace(character) || ChineseNumber.IsDigit(new Rune(character));

    private static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsDecoration(text[start]))
        {
            start++;
        }

        while (end > start && IsDecoration(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsDecoration(char character) =>
        char.IsWhiteSpace(character) || Brackets.Contains(character) || Punctuation.Contains(character);

    private static int? FromWord(string text)
    {
        var word = Array.IndexOf(Words, text);
        word = word >= 0 ? word : Array.IndexOf(Ordinals, text);
        return word >= 0 ? word : text is "twenty" or "twentieth" ? 20 : null;
    }

    private static int? FromDigits(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.AsSpan((isNegative || text[0] == '+') ? 1 : 0).Trim();
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var fits = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var value = fits ? number : long.MaxValue;
        return (int)Math.Clamp(isNegative ? -value : value, int.MinValue, int.MaxValue);
    }
}
