using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Content.Essays;

/// <summary>How the number of a note is written.</summary>
internal enum NoteForm
{
    /// <summary><c>[1]</c>, <c>［1］</c></summary>
    Bracketed,

    /// <summary><c>¹</c></summary>
    Raised,

    /// <summary><c>①</c></summary>
    Circled,

    /// <summary><c>1.</c>, only in a list of notes.</summary>
    Dotted,
}

/// <summary>Something in a text that may cite notes.</summary>
/// <param name="Start">With the spaces before it.</param>
/// <param name="Written">Without them.</param>
/// <param name="Numbers">More than one in <c>[1,3]</c> and <c>[5-7]</c>.</param>
internal sealed partial record NoteMark(int Start, int End, NoteForm Form, string Written, ImmutableArray<int> Numbers)
{
    /// <summary>Where it is written.</summary>
    public int Offset => End - Written.Length;

    public static IEnumerable<NoteMark> In(string text) => Marks().Matches(text).Select(match => Of(text, match));

    /// <param name="digits">Of any kind; a circled number is one of them.</param>
    public static int Value(string digits) =>
        digits.Aggregate(0, (value, digit) => (10 * value) + (int)char.GetNumericValue(digit));

    /// <summary>Is it the power of a unit (<c>km²</c>)?</summary>
    public bool IsPower(string text) => Form == NoteForm.Raised && Unit().IsMatch(text[Math.Max(Start - 3, 0)..Start]);

    private static NoteMark Of(string text, Match match)
    {
        var start = match.Index;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\u00A0')
        {
            start--;
        }

        var (form, written) = match.Groups["bracketed"] is { Success: true } bracketed
            ? (NoteForm.Bracketed, bracketed.Value)
            : (match.Groups["raised"].Success ? NoteForm.Raised : NoteForm.Circled, match.Value);
        return new NoteMark(start, match.Index + match.Length, form, match.Value, [.. Read(written)]);
    }

    private static IEnumerable<int> Read(string written)
    {
        foreach (var part in written.Split([',', '，', '、', ';', '；']))
        {
            var ends = part.Split(['-', '–', '—', '~', '～']).Select(end => Value(end.Trim())).ToList();
            for (var number = ends[0]; number <= ends[^1]; number++)
            {
                yield return number;
            }
        }
    }

    [GeneratedRegex(
        @"[\[［〔] *(?<bracketed>\d{1,3}(?: *[,，、;；–—~～-] *\d{1,3})*) *[\]］〕]|(?<raised>[¹²³⁰⁴-⁹]+)|[①-⑳㉑-㉟㊱-㊿]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?:^|\P{L})[kcdm]?m$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
