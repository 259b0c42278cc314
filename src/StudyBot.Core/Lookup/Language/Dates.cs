using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Lookup.Language;

/// <param name="Start">Where the date begins in the folded text.</param>
/// <param name="Days">Its possible readings: 2.7. is 7-2 or 2-7.</param>
/// <param name="Year">Or null.</param>
internal readonly record struct DateMention(int Start, int Length, (int Month, int? Day)[] Days, int? Year);

/// <summary>Days and months in folded text, in the forms of Chinese, English and Russian and in figures.</summary>
internal static partial class Dates
{
    private static readonly string[][] _months =
    [
        ["january", "jan", "январ"], ["february", "feb", "феврал"], ["march", "mar", "март"], ["april", "apr", "апрел"],
        ["may", "ма"], ["june", "jun", "июн"], ["july", "jul", "июл"], ["august", "aug", "август"],
        ["september", "sep", "sept", "сентябр"], ["october", "oct", "октябр"], ["november", "nov", "ноябр"],
        ["december", "dec", "декабр"],
    ];

    public static IEnumerable<DateMention> In(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        foreach (Match match in Chinese().Matches(folded))
        {
            if (Day(match, match.Groups["m"], match.Groups["d"]) is { } mention)
            {
                yield return mention;
            }
        }

        foreach (Match match in Figures().Matches(folded))
        {
            if (InFigures(match) is { } mention)
            {
                yield return mention;
            }
        }

        foreach (Match match in Named().Matches(folded))
        {
            if (MonthOf(match.Groups["n"].Value) is { } month)
            {
                var day = Number(match.Groups["d"]);
                yield return new DateMention(match.Index, match.Length, [(month, day)], Number(match.Groups["y"]));
            }
        }
    }

    private static DateMention? Day(Match match, Group month, Group day) =>
        Number(month) is { } m and >= 1 and <= 12 && Number(day) is null or (>= 1 and <= 31)
            ? new DateMention(match.Index, match.Length, [(m, Number(day))], Number(match.Groups["y"]))
            : null;

    private static DateMention? InFigures(Match match)
    {
        var (a, b) = (Number(match.Groups["a"])!.Value, Number(match.Groups["b"])!.Value);
        var days = new List<(int, int?)>();
        if (a is >= 1 and <= 12 && b is >= 1 and <= 31)
        {
            days.Add((a, b));
        }

        if (a != b && b is >= 1 and <= 12 && a is >= 1 and <= 31 && !match.Groups["first"].Success)
        {
            days.Add((b, a));
        }

        var year = Number(match.Groups["first"]) ?? Number(match.Groups["last"]);
        return days.Count == 0 ? null : new DateMention(match.Index, match.Length, [.. days], year);
    }

    /// <summary>The month with that name, folded, or null.</summary>
    public static int? MonthOf(string name)
    {
        var index = Array.FindIndex(_months, forms => forms.Any(form => IsMonth(name, form)));
        return index < 0 ? null : index + 1;
    }

    /// <summary>Russian months have endings.</summary>
    private static bool IsMonth(string name, string form) => char.IsAsciiLetter(form[0])
        ? name == form
        : name.StartsWith(form, StringComparison.Ordinal) && name.Length <= form.Length + 2;

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"(?:(?<y>\d{4})年)?(?<!\d)(?<m>\d{1,2})月(?:份)?(?:(?<d>\d{1,2})[日号]?)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?<![\d.])(?:(?<first>\d{4})[ .](?<a>\d{1,2})[ .](?<b>\d{1,2})"
        + @"|(?<a>\d{1,2})(?:[ .](?<b>\d{1,2})[ .](?<last>\d{4})|\.(?<b>\d{1,2})))(?![\d.])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"\b(?:(?<d>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?<n>\p{L}{3,9})"
        + @"|(?<n>[a-z]{3,9}) (?<d>[0-3]?\d)(?:st|nd|rd|th)?)(?:(?: г)? (?<y>[12]\d{3}))?\b(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
