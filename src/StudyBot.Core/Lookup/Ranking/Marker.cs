using System.Collections.Immutable;
using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Queries;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Finds the stretches of a shown text that match a query.</summary>
internal static class Marker
{
    /// <summary>In order, apart, and none empty.</summary>
    public static ImmutableArray<TextRange> Mark(string text, Query query)
    {
        var folded = TextFolding.Fold(text);
        var found = new List<(int Start, int End)>();
        foreach (var alternative in query.Concepts.Where(concept => concept.Class != ConceptClass.Weak)
            .SelectMany(concept => concept.Alternatives))
        {
            foreach (var (start, length) in alternative.Phrase.Length > 0
                ? Phrases(folded.Text, alternative.Phrase)
                : Words(folded.Text, alternative.Tokens).Concat(Days(folded.Text, alternative.Tokens)))
            {
                var source = folded.Source(start, length);
                found.Add((source.Start, source.Start + source.Length));
            }
        }

        var marks = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var (start, end) in found.Order())
        {
            var last = marks.Count > 0 ? marks[^1] : default;
            if (marks.Count > 0 && start <= last.Start + last.Length)
            {
                marks[^1] = last with { Length = Math.Max(end, last.Start + last.Length) - last.Start };
            }
            else
            {
                marks.Add(new TextRange(start, end - start));
            }
        }

        return marks.ToImmutable();
    }

    private static IEnumerable<(int Start, int Length)> Phrases(string folded, string phrase)
    {
        for (var at = folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0;
            at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            yield return (at, phrase.Length);
        }
    }

    private static IEnumerable<(int Start, int Length)> Words(string folded, ImmutableArray<string> tokens)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (!Scripts.IsWord(folded[at]))
            {
                at++;
                continue;
            }

            var end = TermKey.EndOfWord(folded, at);
            if (tokens.Contains(TermKey.Token(folded.AsSpan(at, end - at))))
            {
                yield return (at, end - at);
            }

            at = end;
        }
    }

    private static IEnumerable<(int Start, int Length)> Days(string folded, ImmutableArray<string> tokens) =>
        tokens.Any(token => token[0] == '@')
            ? Dates.In(folded).Where(mention => TermKey.DayTokens(mention).Any(tokens.Contains))
                .Select(mention => (mention.Start, mention.Length))
            : [];
}
