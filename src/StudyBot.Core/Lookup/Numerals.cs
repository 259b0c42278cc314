using System.Globalization;

namespace StudyBot.Core.Lookup;

/// <summary>
/// Chinese numerals as Arabic digits: positional (二〇三〇 = 2030), with units (一百二十 = 120, 3万 = 30000), shortened
/// (三万五 = 35000) and as a share (百分之五 = 5%). What has units and is no well-formed number (万一, 二三十) stays as it is.
/// </summary>
internal static class Numerals
{
    private const string Share = "百分之";

    public static FoldingBuffer ToArabic(FoldingBuffer source)
    {
        if (source.Chars.IndexOfAny(Digits.Searched) < 0)
        {
            return source;
        }

        var target = new FoldingBuffer(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var isShare = source.Chars[at..].StartsWith(Share);
            var start = isShare ? at + Share.Length : at;
            var end = EndOfNumeral(source, start);
            if (end == start)
            {
                target.Add(source, at++);
                continue;
            }

            Write(source, start, end, target, isShare ? at : -1);
            at = end;
        }

        return target;
    }

    private static int EndOfNumeral(FoldingBuffer source, int start)
    {
        var end = start;
        var formal = 0;
        while (end < source.Length)
        {
            var character = source[end];
            var isPoint = character == '.' && end > start
                && Scripts.IsDigit(source[end - 1]) && Scripts.IsDigit(source[end + 1]);
            if (Digits.IsFormal(character))
            {
                formal++;
            }
            else if (!isPoint && !Digits.IsDigit(character) && Digits.Unit(character) == 0)
            {
                break;
            }

            end++;
        }

        // 大陆, 收拾, 队伍: a single formal numeral is a word, unless it counts.
        return formal == 1 && end - start == 1 && source[start - 1] != '第' ? start : end;
    }

    private static void Write(FoldingBuffer source, int start, int end, FoldingBuffer target, int shareStart)
    {
        var numeral = source.Chars[start..end];
        var value = NumeralValue.Of(numeral)?.ToString(CultureInfo.InvariantCulture);
        if (value is not null || shareStart >= 0)
        {
            var from = source.Start(shareStart < 0 ? start : shareStart);
            foreach (var digit in (value ?? Positional(numeral)) + (shareStart < 0 ? "" : "%"))
            {
                target.Add(digit, from, source.End(end - 1));
            }

            return;
        }

        var positional = Positional(numeral);
        for (var at = start; at < end; at++)
        {
            target.Add(positional[at - start], source.Start(at), source.End(at));
        }
    }

    private static string Positional(ReadOnlySpan<char> numeral)
    {
        var digits = new string(numeral).ToCharArray();
        for (var at = 0; at < digits.Length && !Digits.HasUnit(numeral); at++)
        {
            digits[at] = Digits.Value(numeral[at]) is >= 0 and var digit ? (char)('0' + digit) : numeral[at];
        }

        return new string(digits);
    }
}
