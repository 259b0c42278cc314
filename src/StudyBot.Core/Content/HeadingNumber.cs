namespace StudyBot.Core.Content;

internal enum HeadingStyle
{
    /// <summary><c>1、…</c>, <c>1. …</c>, <c>1 …</c></summary>
    Arabic,

    /// <summary><c>一、…</c></summary>
    Chinese,

    /// <summary><c>第一节 …</c>, <c>第2章 …</c></summary>
    Ordinal,
}

/// <summary>The number that a heading begins with.</summary>
/// <param name="Rest">The heading without it; never empty.</param>
internal readonly record struct HeadingNumber(int Number, HeadingStyle Style, string Rest)
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    public static HeadingNumber? Read(string heading)
    {
        var text = heading.Trim();
        var isOrdinal = text.StartsWith('第');
        var start = isOrdinal ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] != '〇' && Digit(text[end]) >= 0)))
        {
            end++;
        }

        if (Value(text[start..end]) is not { } number)
        {
            return null;
        }

        var style = isOrdinal ? HeadingStyle.Ordinal
            : char.IsAsciiDigit(text[start]) ? HeadingStyle.Arabic
            : HeadingStyle.Chinese;
        var rest = text[end..];
        var isMarked = style switch
        {
            HeadingStyle.Ordinal => rest.Length > 1 && rest[0] is '节' or '節' or '章' or '部',
            HeadingStyle.Chinese => rest.Length > 1 && rest[0] is '、' or '.' or '．',
            _ => rest.Length > 1
                && (rest[0] is '、' or '．' or ' ' or '\u3000' || (rest[0] is '.' or ')' && !char.IsAsciiDigit(rest[1]))),
        };
        rest = isMarked ? rest[1..].TrimStart('分', '、', '.', '．', ':', '：', ' ', '\u3000', '\t') : "";
        return rest.Length > 0 ? new HeadingNumber(number, style, rest) : null;
    }

    private static int? Value(string digits)
    {
        if (digits.Length is 0 or > 3)
        {
            return null;
        }

        if (digits.All(char.IsAsciiDigit))
        {
            return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        }

        var ten = digits.IndexOf('十');
        return ten switch
        {
            -1 when digits.Length == 1 => Digit(digits[0]),
            0 when digits.Length == 1 => 10,
            0 when digits.Length == 2 => 10 + Digit(digits[1]),
            1 when digits.Length == 2 => 10 * Digit(digits[0]),
            1 => (10 * Digit(digits[0])) + Digit(digits[2]),
            _ => null,
        };
    }

    private static int Digit(char character) => character == '十' ? 10 : ChineseDigits.IndexOf(character);
}
