using System.Collections.Immutable;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Whether what was found answers the query, or is merely the nearest that there is.</summary>
internal static class Confidence
{
    /// <summary>
    /// Between what is asked of the essay and what is not, on two sets of queries, lies little from 0.74 to 0.84.
    /// </summary>
    private const double Enough = 0.8;

    private const double EnoughInPart = 0.5;
    private const int Leading = 3;

    public static bool IsConfident(Query query, List<Evidence> ranked, ImmutableArray<Entry> entries)
    {
        if (query.Footnote is { } number)
        {
            return entries.Any(entry => entry is FootnoteEntry footnote && footnote.Number == number);
        }

        if (query.Section is { } section && !entries.Any(entry => entry.SectionNumber == section))
        {
            return false;
        }

        var subject = query.Concepts.Where(concept => concept.Class != ConceptClass.Weak).ToList();
        if (subject.Count == 0)
        {
            return ranked.Count > 0 && (query.Section is not null || query.WantsFootnotes);
        }

        if (query.Answer == AnswerKind.Place && subject.TrueForAll(concept => concept.Class == ConceptClass.Name))
        {
            return false;
        }

        if (subject.Exists(concept => !concept.IsFound && IsDecisive(concept)))
        {
            return false;
        }

        // Who names a section or the footnotes asks what stands there.
        var enough = query.Section is null && !query.WantsFootnotes ? Enough : EnoughInPart;
        return ranked.Take(Leading).Any(evidence => evidence.Certainty >= enough);
    }

    /// <summary>
    /// A name, a number or a word unknown even to the language: without it the answer would be to another question.
    /// </summary>
    private static bool IsDecisive(Concept concept) => concept.Class switch
    {
        ConceptClass.Name or ConceptClass.Unknown => true,
        ConceptClass.Number => concept.Weight > 0.5,
        _ => false,
    };
}
