using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;
using StudyBot.Core.Lookup.Ranking;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup;

/// <summary>
/// Finds key points, footnotes and the imported essay's paragraphs of one pack, in all its languages at once. Immutable;
/// may be searched by many at once.
/// </summary>
public sealed class LookupIndex
{
    private readonly Pack _pack;
    private readonly ImmutableArray<Entry> _entries;
    private readonly Postings _postings;
    private readonly QueryReader _queries;

    private LookupIndex(Pack pack, ImmutableArray<Entry> entries, Postings postings)
    {
        (_pack, _entries, _postings) = (pack, entries, postings);
        _queries = new QueryReader(postings, new NameTable(pack.Names), entries.Length, [.. pack.Editions.Keys]);
    }

    public static LookupIndex Build(Pack pack)
    {
        var entries = EntryReader.Read(pack);
        var builder = new PostingsBuilder();
        for (var index = 0; index < entries.Length; index++)
        {
            foreach (var field in entries[index].Fields())
            {
                builder.Add(index, field.Folded);
            }
        }

        return new LookupIndex(pack, entries, builder.Build());
    }

    /// <param name="language">The edition in which results are shown; what is searched does not depend on it.</param>
    /// <param name="limit">The most results, from 1.</param>
    public LookupResults Search(string query, string language, int limit = 10)
    {
        var read = _queries.Read(query);
        if (read.IsEmpty)
        {
            return new LookupResults(false, []);
        }

        var found = Ranker.Rank(read, _entries, _postings);
        var presenter = new ResultWriter(_pack, language, read);
        return new LookupResults(
            Confidence.IsConfident(read, found, _entries),
            [.. found.Take(limit).Select(presenter.Write)]);
    }
}
