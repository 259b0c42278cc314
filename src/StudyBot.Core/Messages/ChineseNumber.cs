using System.Text;

namespace StudyBot.Core.Messages;

/// <summary>Chinese numerals, everyday and financial, by place (二〇三〇) or with units (两千零三十).</summary>
internal static class ChineseNumber
{
    private static readonly Dictionary<char, int> Digits = Table(
        "〇零", "一壹", "二两兩贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖");

    private static readonly Dictionary<char, int> Units = new()
    {
        ['十'] = 10, ['拾'] = 10, ['百'] = 100, ['佰'] = 100, ['千'] = 1_000, ['仟'] = 1_000, ['万'] = 10_000, ['萬'] = 10_000,
    };

    public static bool IsDigit(Rune rune) =>
        rune.IsBmp && (Digits.ContainsKey((char)rune.Value) || Units.ContainsKey((char)rune.Value));

    public static int? Read(string text)
    {
        if (text.Length > 12 || text.Any(character => !Digits.ContainsKey(character) && !Units.ContainsKey(character)))
        {
            return null;
        }

        return text.Any(Units.ContainsKey) ? WithUnits(text) : ByPlace(text);
    }

    private static int? ByPlace(string text)
    {
        var value = text.Aggregate(0L, (sum, character) => (sum * 10) + Digits[character]);
        return (int)Math.Min(value, int.MaxValue);
    }

    private static int? WithUnits(string text)
    {
        var (total, part, digit) = (0L, 0L, -1);
        foreach (var character in text)
        {
            if (Digits.TryGetValue(character, out var value))
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = value;
                continue;
            }

            var unit = Units[character];
            if (unit == 10_000)
            {
                total += (part + Math.Max(digit, 0)) * unit;
                part = 0;
            }
            else
            {
                part += (digit > 0 ? digit : 1) * (long)unit;
            }

            digit = -1;
        }

        return (int)Math.Min(total + part + Math.Max(digit, 0), int.MaxValue);
    }

    private static Dictionary<char, int> Table(params string[] digits) => digits
        .SelectMany((forms, value) => forms.Select(form => (form, value)))
        .ToDictionary(pair => pair.form, pair => pair.value);
}
