using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Content.Essays;

/// <summary>Proposes gaps where the answer is sure: dates, numbers with their unit, titles of documents.</summary>
internal static partial class DraftCloze
{
    private const int Most = 2;

    /// <summary>The sentence, escaped, with its gaps; with none where they would not leave a good question.</summary>
    public static string Mark(string sentence)
    {
        var gaps = Askable().Matches(sentence)
            .Where(match => match.Length < sentence.Length / 2 && IsOnlyOne(sentence, match.Value))
            .Take(sentence.Length <= PackLimits.Prompt - ClozeQuestion.Gap.Length ? Most : 0)
            .ToList();
        var marked = new StringBuilder();
        var at = 0;
        foreach (var (gap, number) in gaps.Select((gap, index) => (gap, index + 1)))
        {
            marked.Append(EssayWriter.EscapeInline(sentence[at..gap.Index]));
            marked.Append($"{{{{c{number}::{EssayWriter.EscapeInline(gap.Value)}}}}}");
            at = gap.Index + gap.Length;
        }

        marked.Append(EssayWriter.EscapeInline(sentence[at..]));
        return EssayWriter.EscapeStart(marked.ToString());
    }

    private static bool IsOnlyOne(string sentence, string answer) =>
        sentence.IndexOf(answer, StringComparison.OrdinalIgnoreCase)
            == sentence.LastIndexOf(answer, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\d{4}\s?年(?!代)(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|《[^《》/:：]{2,40}》|第[一二三四五六七八九十]+[位次届梯]队?"
        + @"|\d[\d,.]*\d?\s?(?:%|％|万|亿|个|人|国|km|million|billion|percent)|\b(?:1[5-9]|20)\d\d\b(?!\s?年)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Askable();
}
