using System.Globalization;

namespace StudyBot.Core.Lookup;

/// <summary>The number that a numeral with units stands for.</summary>
internal static class NumeralValue
{
    private const int LongestArabic = 17;
    private const long Largest = 10_000_000_000_000_000;

    /// <summary>Null when it has no units, or is no well-formed number.</summary>
    public static long? Of(ReadOnlySpan<char> numeral)
    {
        decimal total = 0, section = 0, pending = 0;
        long lastUnit = 0;
        var afterZero = false;
        for (var at = 0; at < numeral.Length;)
        {
            if (Digits.Unit(numeral[at]) is > 0 and var unit)
            {
                // 十二, 一百十二: a ten may stand alone; nothing else may (百年, 千万, 万一 are words).
                var count = unit >= 10_000 ? section + pending : unit == 10 && pending == 0 ? 1 : pending;
                var isRising = unit < 10_000 && lastUnit is > 0 and < 10_000 && unit >= lastUnit;
                if (isRising || total + section >= Largest || (count == 0 && (unit != 100_000_000 || total == 0)))
                {
                    return null;
                }

                if (unit == 100_000_000)
                {
                    (total, section) = ((total + count) * unit, 0);
                }
                else if (unit == 10_000)
                {
                    (total, section) = (total + (count * unit), 0);
                }
                else
                {
                    section += count * unit;
                }

                (pending, lastUnit, afterZero) = (0, unit, false);
                at++;
            }
            else
            {
                if (pending != 0)
                {
                    return null;
                }

                var length = Scripts.IsDigit(numeral[at]) ? ArabicLength(numeral[at..]) : 1;
                if (!Scripts.IsDigit(numeral[at]))
                {
                    pending = Digits.Value(numeral[at]);
                }
                else if (length > LongestArabic
                    || !decimal.TryParse(numeral.Slice(at, length), CultureInfo.InvariantCulture, out pending))
                {
                    return null;
                }

                afterZero |= pending == 0;
                at += length;
            }
        }

        if (lastUnit == 0)
        {
            return null;
        }

        // 三万五 is 35,000, but 三万零五 is 30,005.
        var isShortened = pending is > 0 and < 10 && !afterZero && lastUnit >= 100;
        total += section + (isShortened ? pending * lastUnit / 10 : pending);
        return total < Largest && total == decimal.Truncate(total) ? (long)total : null;
    }

    private static int ArabicLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (Scripts.IsDigit(text[length]) || text[length] == '.'))
        {
            length++;
        }

        return length;
    }
}
