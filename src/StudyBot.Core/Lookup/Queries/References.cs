using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>"Footnote 2", "第三节", "[2]": parts of the essay by their numbers, read from the folded query.</summary>
/// <param name="Rest">The query without them.</param>
internal sealed partial record References(int? Footnote, bool WantsFootnotes, int? Section, string Rest)
{
    private static readonly string[] _ordinals =
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] _romans = 
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    public static References Read(string query, string folded)
    {
        if (Bracketed().Match(query) is { Success: true } bracketed)
        {
            return new References(Number(bracketed.Groups["n"].Value), true, null, "");
        }

        var footnote = FootnoteNumber().Match(folded);
        var rest = Without(footnote, folded);
        var section = SectionNumber().Match(rest);
        rest = Without(section, rest);
        var word = FootnoteWord().Match(rest);
        rest = Without(word, rest);
        return new References(
            footnote.Success ? Number(footnote.Groups["n"].Value) : null,
            footnote.Success || word.Success,
            section.Success ? Number(section.Groups["n"].Value) : null,
            rest);
    }

    private static string Without(Match match, string text) =>
        match.Success ? text.Remove(match.Index, match.Length).Insert(match.Index, " ") : text;

    private static int Number(string written)
    {
        if (int.TryParse(written, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Math.Max(Array.IndexOf(_ordinals, written), Array.IndexOf(_romans, written));
    }

    [GeneratedRegex(@"^\s*[\[［【〔(（]\s*\^?(?<n>\d{1,3})\s*[\]］】〕)）]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"第?(?:脚注|脚註|注释|注脚|尾注|附注|引注|参考文献|(?<!\p{L})注)(?:的)?(?:第|no|编号)? ?(?<n>\d{1,9}|[ivx]+\b)(?:号|条|个)?"
        + @"|第 ?(?<n>\d{1,9})(?:号|条|个)?(?:脚注|注释|注脚|尾注|附注|引注|参考文献|注(?!重|意))"
        + @"|\b(?:footnotes?|endnotes?|fn|notes?|reference|сноск\p{L}*|примечани\p{L}*)(?: no| number| номер)? ?"
        + @"(?<n>\d{1,9}|[ivx]+\b)"
        + @"|\b(?<n>\d{1,9}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
        + @"(?:st|nd|rd|th|и|я|ая)? (?:footnote|endnote|note|сноск\p{L}*|примечани\p{L}*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteNumber();

    [GeneratedRegex(
        @"脚注|注释|注脚|尾注|参考文献|\b(?:footnotes?|endnotes?|references|сноск\p{L}*|примечани\p{L}*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteWord();

    [GeneratedRegex(
        @"第 ?(?<n>\d{1,9})(?:小节|部分|节|章|段)|(?:章节|小节|节) ?(?<n>\d{1,3})(?!\d)"
        + @"|\b(?:sections?|part|chapter|sec|раздел\p{L}*|глав[аеуы]|част[ьи]) ?(?<n>\d{1,9}|[ivx]+\b)"
        + @"|\b(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:section|part|chapter)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();
}
