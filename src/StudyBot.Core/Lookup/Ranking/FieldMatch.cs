using System.Collections.Immutable;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Whether and where a concept stands in a field.</summary>
internal static class FieldMatch
{
    /// <summary>In characters: about a clause.</summary>
    private const int Near = 12;

    /// <summary>From 0 (not there) to 1 (there as it was typed).</summary>
    public static double Credit(Concept concept, EntryField field)
    {
        var best = 0.0;
        foreach (var alternative in concept.Alternatives)
        {
            if (alternative.Credit > best && Contains(field, alternative))
            {
                best = alternative.Credit;
            }
        }

        return best;
    }

    public static bool Contains(EntryField field, Alternative alternative)
    {
        if (alternative.Phrase.Length > 0)
        {
            return field.Folded.Contains(alternative.Phrase, StringComparison.Ordinal);
        }

        foreach (var token in alternative.Tokens)
        {
            if (!field.Tokens.Contains(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Does the field hold what could be an answer of that kind?</summary>
    public static bool Answers(AnswerKind kind, EntryField field) => kind switch
    {
        AnswerKind.Time => field.Tokens.Any(token => token is ['@', ..] or ['#', '1' or '2', _, _, _]),
        AnswerKind.Count => field.Tokens.Any(token => token is ['#', ..] and not "#1") || field.Source.Contains('、'),
        AnswerKind.Reason => _reasons.Any(reason => field.Folded.Contains(reason, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>
    /// The share of neighbouring ideographic concepts of the query that are neighbours in the field too.
    /// </summary>
    public static double Nearness(ImmutableArray<Concept> concepts, EntryField field)
    {
        var (near, pairs) = (0, 0);
        for (var at = 1; at < concepts.Length; at++)
        {
            if (concepts[at - 1].Class == ConceptClass.Weak || concepts[at].Class == ConceptClass.Weak)
            {
                continue;
            }

            pairs++;
            if (Position(concepts[at - 1], field) is >= 0 and var left
                && Position(concepts[at], field) is >= 0 and var right
                && Math.Abs(left - right) <= Near)
            {
                near++;
            }
        }

        return pairs == 0 ? 0 : (double)near / pairs;
    }

    private static readonly string[] _reasons =
        ["因为", "由于", "出于", "原因", "鉴于", "理由", "为了", "缘于", "because", "due to", "reason", "owing", "in order to"];

    private static int Position(Concept concept, EntryField field)
    {
        foreach (var alternative in concept.Alternatives)
        {
            var at = alternative.Phrase.Length > 0
                ? field.Folded.IndexOf(alternative.Phrase, StringComparison.Ordinal)
                : -1;
            if (at >= 0)
            {
                return at;
            }
        }

        return -1;
    }
}
