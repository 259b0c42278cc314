using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Reads entries closely against a query.</summary>
internal sealed class EvidenceReader(Query query)
{
    private const double OfEntry = 0.55;
    private const double OfField = 0.3;
    private const double OfRelevance = 0.1;
    private const double OfNearness = 0.15;
    private const double OfAnswer = 0.05;
    private const double MostForLength = 0.12;
    private const double Length = 1500;

    private readonly Certainty _certainty = new(query);
    private readonly double _total = Math.Max(query.Concepts.Sum(concept => concept.Weight), double.Epsilon);

    /// <param name="relevance">From the terms alone, up to 1.</param>
    public Evidence Read(Entry entry, double relevance)
    {
        var fields = entry.Fields();
        var credits = new double[query.Concepts.Length];
        var bestCredits = credits;
        var (best, bestSaid, answers) = (0, -1.0, false);
        for (var index = 0; index < fields.Length; index++)
        {
            var inField = CreditsIn(fields[index]);
            var said = Weigh(inField) * (1 + (OfNearness * FieldMatch.Nearness(query.Concepts, fields[index])))
                * (1 - Math.Min(MostForLength, fields[index].Folded.Length / Length));
            var answersHere =
                fields[index].Role != FieldRole.Context && FieldMatch.Answers(query.Answer, fields[index]);
            if (said > bestSaid)
            {
                (best, bestSaid, bestCredits) = (index, said, inField);
                answers = entry.Kind == LookupKind.Paragraph ? answersHere : answers;
            }

            answers |= answersHere && entry.Kind != LookupKind.Paragraph;
            for (var at = 0; at < credits.Length; at++)
            {
                credits[at] = Math.Max(credits[at], inField[at]);
            }
        }

        // The sentences of a paragraph are each about something else; together they would speak of anything.
        credits = entry.Kind == LookupKind.Paragraph ? bestCredits : credits;
        var score = (OfEntry * Weigh(credits)) + (OfField * Math.Max(0, bestSaid)) + (OfRelevance * relevance)
            + (answers ? OfAnswer : -OfAnswer) + Bias(entry);
        return new Evidence(entry, score, _certainty.Of(bestCredits, credits, answers), best);
    }

    private double[] CreditsIn(EntryField field)
    {
        var credits = new double[query.Concepts.Length];
        for (var at = 0; at < credits.Length; at++)
        {
            credits[at] = Trust(field.Role, query.Concepts[at]) * FieldMatch.Credit(query.Concepts[at], field);
        }

        return credits;
    }

    private double Weigh(double[] credits)
    {
        var sum = 0.0;
        for (var at = 0; at < credits.Length; at++)
        {
            sum += credits[at] * query.Concepts[at].Weight;
        }

        return sum / _total;
    }

    private static double Trust(FieldRole role, Concept concept) => role switch
    {
        FieldRole.Question => 0.9,
        FieldRole.Passage => 0.92,
        FieldRole.Note => concept.Class is ConceptClass.Number or ConceptClass.Name ? 0.75 : 0.35,
        FieldRole.Context => 0.35,
        _ => 1,
    };

    private double Bias(Entry entry) => entry.Kind switch
    {
        LookupKind.Footnote when query.WantsFootnotes => 0.4,
        LookupKind.Footnote => 0.03,
        LookupKind.Paragraph => -0.08,
        _ => 0,
    } + (query.Section == entry.SectionNumber ? 0.3 : 0);
}
