namespace StudyBot.Core.Messages;

/// <summary>Roman numerals of up to 39: beyond that a word (mix, civil) is likelier than a number.</summary>
internal static class RomanNumber
{
    private static readonly string[] Units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    private static readonly string[] Tens = ["", "x", "xx", "xxx"];

    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, 39)
        .ToDictionary(number => Tens[number / 10] + Units[number % 10], number => number, StringComparer.Ordinal);

    /// <param name="text">In lower case.</param>
    public static int? Read(string text) => Values.TryGetValue(text, out var value) ? value : null;

    /// <summary>The letters of one of Unicode's numeral characters, U+2160 (Ⅰ) to U+217F (ⅿ).</summary>
    public static string Letters(int codePoint) => ((codePoint - 0x2160) % 16) switch
    {
        < 12 and var number => Tens[(number + 1) / 10] + Units[(number + 1) % 10],
        12 => "l",
        13 => "c",
        14 => "d",
        _ => "m",
    };
}
