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
    private const double Scattered = 0.85;
    private const double Missing = 0.5;
    private const double LeastOfMissing = 0.5;
    private const double OfCommonplace = 0.5;
    private const double OnlyNames = 0.5;
    private const double AnotherName = 0.7;
    private const double MissingWeak = 0.5;
    private const double LeastOfFound = 0.5;
    private const double OfSubstance = 0.3;
    private const double MostSubstance = 2;
    private const double MostForLength = 0.12;
    private const double Length = 1500;

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
            var inField = query.Concepts.Select(concept =>
                Trust(fields[index].Role, concept) * FieldMatch.Credit(concept, fields[index])).ToArray();
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
            credits = [.. credits.Zip(inField, Math.Max)];
        }

        // The sentences of a paragraph are each about something else; together they would speak of anything.
        credits = entry.Kind == LookupKind.Paragraph ? bestCredits : credits;
        var score = (OfEntry * Weigh(credits)) + (OfField * Math.Max(0, bestSaid)) + (OfRelevance * relevance)
            + (answers ? OfAnswer : -OfAnswer) + Bias(entry);
        var substance = Substance(credits);
        var certainty = Math.Max(Coverage(bestCredits), Scattered * Coverage(credits)) + (OfSubstance * substance);
        certainty *= substance == 0 && IsMissingWord(credits) ? OnlyNames : 1;
        certainty *= IsMissingName(credits) ? AnotherName : 1;
        return new Evidence(entry, score, certainty * (answers ? 1 : WithoutAnswer(query.Answer)), best);
    }

    private double Weigh(double[] credits) =>
        credits.Select((credit, at) => credit * query.Concepts[at].Weight).Sum() / _total;

    /// <summary>
    /// A word that is missing counts by what it says in the language at large, however common it is elsewhere in the
    /// pack: it makes it another question.
    /// </summary>
    private double Coverage(double[] credits)
    {
        var (covered, total) = (0.0, 0.0);
        for (var at = 0; at < credits.Length; at++)
        {
            var concept = query.Concepts[at];
            var weight = (concept.Class, credits[at] < Missing) switch
            {
                (ConceptClass.Word, true) => Math.Max(concept.Weight, LeastOfMissing * concept.Importance),
                (ConceptClass.Weak, true) => MissingWeak * concept.Weight,
                _ => concept.Weight,
            };
            covered += credits[at] < Missing ? 0 : credits[at] * weight;
            total += weight;
        }

        return total == 0 ? 0 : covered / total;
    }

    /// <summary>
    /// How much is there beyond names, up to <see cref="MostSubstance"/>: who asks at length in other words than the
    /// essay's is met in several of them; who asks for what the essay does not tell, in names alone.
    /// </summary>
    private double Substance(double[] credits)
    {
        var substance = 0.0;
        for (var at = 0; at < credits.Length; at++)
        {
            var concept = query.Concepts[at];
            if (credits[at] >= Missing && (concept.Class is ConceptClass.Word or ConceptClass.Number))
            {
                substance += credits[at] * Math.Max(concept.Weight, LeastOfFound * concept.Importance);
            }
        }

        return Math.Min(MostSubstance, substance);
    }

    private bool IsMissingWord(double[] credits) => query.Concepts
        .Where((concept, at) => credits[at] < Missing && concept.Importance > OfCommonplace
            && concept.Class is not (ConceptClass.Name or ConceptClass.Weak))
        .Any();

    /// <summary>A name other than what the pack is about.</summary>
    private bool IsMissingName(double[] credits) => query.Concepts
        .Where((concept, at) => credits[at] < Missing && concept is { Class: ConceptClass.Name, Importance: > 1 })
        .Any();

    private static double WithoutAnswer(AnswerKind kind) => kind switch
    {
        AnswerKind.Time => 0.5,
        AnswerKind.Count => 0.8,
        _ => 1,
    };

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
