using System.Collections.Immutable;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Orders what was found, the most specific evidence first, and the same evidence only once.</summary>
internal static class Ranker
{
    private const double OfReference = 10;

    public static List<Evidence> Rank(Query query, ImmutableArray<Entry> entries, Postings postings)
    {
        var found = CandidateFinder.Find(query, postings, entries.Length)
            .ToDictionary(candidate => candidate.Entry, candidate => candidate.Relevance);
        foreach (var index in Referred(query, entries))
        {
            found.TryAdd(index, 0);
        }

        var reader = new EvidenceReader(query);
        var ranked = found.Select(pair => (Index: pair.Key, Evidence: reader.Read(entries[pair.Key], pair.Value)))
            .OrderByDescending(pair => pair.Evidence.Score + (IsReferred(query, pair.Evidence.Entry) ? OfReference : 0))
            .ThenBy(pair => pair.Index)
            .Select(pair => pair.Evidence)
            .ToList();
        return WithoutRepetition(ranked);
    }

    private static bool IsReferred(Query query, Entry entry) =>
        entry is FootnoteEntry footnote && footnote.Number == query.Footnote;

    /// <summary>What the query names by number, or by "footnotes": it need not share a word with it.</summary>
    private static IEnumerable<int> Referred(Query query, ImmutableArray<Entry> entries)
    {
        const int most = 200;
        var isReferring = query.Footnote is not null || query.Section is not null || query.WantsFootnotes;
        return Enumerable.Range(0, isReferring ? entries.Length : 0)
            .Where(index => entries[index] switch
            {
                FootnoteEntry => query.WantsFootnotes,
                KeyPointEntry point => query.Section == point.SectionNumber
                    || (query.Footnote is { } number && point.KeyPoint.Footnotes.Contains(number)),
                var entry => query.Section == entry.SectionNumber,
            })
            .Take(most);
    }

    /// <summary>A paragraph whose best sentence a key point has already quoted goes to the end.</summary>
    private static List<Evidence> WithoutRepetition(List<Evidence> ranked)
    {
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        var (first, repeated) = (new List<Evidence>(), new List<Evidence>());
        foreach (var evidence in ranked)
        {
            var repeats = evidence.Entry is ParagraphEntry paragraph
                && quoted.Contains(paragraph.Paragraph.Sentences[evidence.Field].Text);
            (repeats ? repeated : first).Add(evidence);
            if (evidence.Entry is KeyPointEntry { KeyPoint.Passage: { } passage })
            {
                quoted.Add(passage.Sentence);
            }
        }

        return [.. first, .. repeated];
    }
}
