using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>What an entry offers for a query.</summary>
/// <param name="Score">For ranking.</param>
/// <param name="Coverage">How much of what the query is about the entry speaks of, from 0 to 1.</param>
/// <param name="Sentence">The index of the field that says most; for a paragraph, its sentence.</param>
internal readonly record struct Evidence(Entry Entry, double Score, double Coverage, int Sentence);

/// <summary>Reads an entry closely against a query.</summary>
internal static class EvidenceReader
{
    private const double Near = 12;

    public static Evidence Read(Query query, Entry entry, double relevance)
    {
        var fields = entry.Fields();
        var total = query.Concepts.Sum(concept => concept.Weight);
        var credits = new double[query.Concepts.Length];
        var (bestField, bestCovered, answers) = (0, 0.0, false);
        for (var index = 0; index < fields.Length; index++)
        {
            var field = fields[index];
            var covered = 0.0;
            for (var at = 0; at < credits.Length; at++)
            {
                var credit = Trust(field.Role) * FieldMatch.Credit(query.Concepts[at], field);
                covered += credit * query.Concepts[at].Weight;
                if (entry.Kind != LookupKind.Paragraph)
                {
                    credits[at] = Math.Max(credits[at], credit);
                }
            }

            answers |= field.Role != FieldRole.Context && FieldMatch.Answers(query.Answer, field);
            covered *= 1 + (0.15 * FieldMatch.Nearness(query.Concepts, field, Near));
            if (covered > bestCovered)
            {
                (bestField, bestCovered) = (index, covered);
            }
        }

        var all = credits.Select((credit, at) => credit * query.Concepts[at].Weight).Sum();
        var coverage = total == 0 ? 0 : Math.Max(all, Math.Min(bestCovered, total)) / total;
        var score = (0.55 * coverage) + (0.3 * (total == 0 ? 0 : bestCovered / total)) + (0.1 * relevance)
            + (answers ? 0.05 : -0.05) + Bias(query, entry);
        return new Evidence(entry, score, answers || query.Answer != AnswerKind.Time ? coverage : coverage * 0.6, bestField);
    }

    /// <summary>What merely stands near the evidence helps to find it, but is none.</summary>
    private static double Trust(FieldRole role) => role switch
    {
        FieldRole.Context => 0.35,
        FieldRole.Question => 0.95,
        _ => 1,
    };

    private static double Bias(Query query, Entry entry) => entry.Kind switch
    {
        LookupKind.Footnote when query.WantsFootnotes => 0.4,
        LookupKind.Footnote => 0.03,
        LookupKind.Paragraph => -0.08,
        _ => 0,
    } + (query.Section == entry.SectionNumber ? 0.3 : 0);
}
