using System.Buffers;
using StudyBot.Core.Lookup.Language;

namespace StudyBot.Core.Lookup.Terms;

/// <summary>
/// The terms of folded text as numbers: single ideographs, pairs of neighbouring characters of which one at least is an
/// ideograph, stems of words, numbers and dates.
/// </summary>
internal static class TermKey
{
    private const ulong WordBit = 1UL << 63;

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.");

    public static ulong Of(char single) => single;

    public static ulong Of(char first, char second) => ((ulong)first << 16) | second;

    /// <summary>
    /// A stem, a number (<c>#2019</c>) or a date (<c>@7-2</c>, <c>@7</c>): FNV-1a over its characters.
    /// </summary>
    public static ulong Of(ReadOnlySpan<char> token)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in token)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash | WordBit;
    }

    /// <summary>A character that takes part in pairs: an ideograph, or a digit beside one.</summary>
    public static bool IsPaired(char first, char second) =>
        (Scripts.IsUnspaced(first) && (Scripts.IsUnspaced(second) || Scripts.IsDigit(second)))
        || (Scripts.IsDigit(first) && Scripts.IsUnspaced(second));

    /// <summary>
    /// The end of the run of word characters that begins at <paramref name="start"/>; a point stays inside a number.
    /// </summary>
    public static int EndOfWord(ReadOnlySpan<char> folded, int start)
    {
        var end = start;
        while (end < folded.Length && (Scripts.IsWord(folded[end]) || (folded[end] == '.' && end > start)))
        {
            end++;
        }

        return end;
    }

    /// <summary>The token of a run of word characters: <c>#</c> and the number, or the stem.</summary>
    public static string Token(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyExcept(_digits))
        {
            return Stemmer.Stem(word.ToString());
        }

        var number = word.TrimStart('0');
        return number.Length == 0 ? "#0" : $"#{number}";
    }

    public static IEnumerable<string> DateTokens(string folded) => Dates.In(folded).SelectMany(mention =>
        mention.Days.Select(day => $"@{day.Month}")
            .Concat(DayTokens(mention))
            .Concat(mention.Year is { } year ? [$"#{year}"] : []));

    /// <summary>The date without its year: its day, else its month.</summary>
    public static IEnumerable<string> DayTokens(DateMention mention) =>
        mention.Days.Select(day => day.Day is null ? $"@{day.Month}" : $"@{day.Month}-{day.Day}");
}
