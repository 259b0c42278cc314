using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>
/// How surely an entry is about what the query asks. The constants were chosen on half of the queries of the tests;
/// between what the essay tells and what it does not, there is a wide gap.
/// </summary>
internal sealed class Certainty(Query query)
{
    /// <summary>A concept that is credited with less does not count as found.</summary>
    private const double Missing = 0.5;

    /// <summary>What stands in several parts of an entry is worth less than what stands together.</summary>
    private const double Scattered = 0.85;

    private const double OnlyNames = 0.5;
    private const double AnotherName = 0.7;
    private const double OfCommonplace = 0.5;
    private const double LeastOfMissing = 0.5;
    private const double LeastOfFound = 0.5;
    private const double MissingWeak = 0.5;
    private const double OfSubstance = 0.3;
    private const double MostSubstance = 2;

    /// <param name="together">Each concept's credit in the field that says most.</param>
    /// <param name="anywhere">Each concept's credit in the whole entry.</param>
    /// <param name="answers">Is there what could be an answer of the kind that is asked for?</param>
    public double Of(double[] together, double[] anywhere, bool answers)
    {
        var substance = Substance(anywhere);
        var certainty = Math.Max(Coverage(together), Scattered * Coverage(anywhere)) + (OfSubstance * substance);
        certainty *= substance == 0 && IsMissingWord(anywhere) ? OnlyNames : 1;
        certainty *= IsMissingName(anywhere) ? AnotherName : 1;
        return answers ? certainty : certainty * WithoutAnswer(query.Answer);
    }

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
}
