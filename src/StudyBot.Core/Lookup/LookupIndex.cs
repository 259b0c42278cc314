using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;
using StudyBot.Core.Lookup.Ranking;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup;

/// <summary>
/// Finds key points, footnotes and the imported essay's paragraphs of one pack, in all its languages at once.
/// Immutable; may be searched by many at once.
/// </summary>
public sealed class LookupIndex
{
    private readonly Pack _pack;

    /// <summary>Made at the first search: the program must be ready long before anybody asks.</summary>
    private readonly Lazy<Contents> _contents;

    private LookupIndex(Pack pack)
    {
        _pack = pack;
        _contents = new Lazy<Contents>(() => Contents.Of(pack));
    }

    public static LookupIndex Build(Pack pack) => new(pack);

    /// <param name="query">Anything; of a long text only the beginning is read.</param>
    /// <param name="language">The edition in which results are shown; what is found does not depend on it.</param>
    /// <param name="limit">The most results, from 1.</param>
    public LookupResults Search(string query, string language, int limit = 10)
    {
        var contents = _contents.Value;
        var read = contents.Queries.Read(query);
        if (read.IsEmpty)
        {
            return new LookupResults(false, []);
        }

        var found = Ranker.Rank(read, contents.Entries, contents.Postings);
        var writer = new ResultWriter(_pack, language, read);
        return new LookupResults(
            Confidence.IsConfident(read, found, contents.Entries), [.. found.Take(limit).Select(writer.Write)]);
    }

    private sealed record Contents(ImmutableArray<Entry> Entries, Postings Postings, QueryReader Queries)
    {
        public static Contents Of(Pack pack)
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

            var postings = builder.Build();
            var names = new NameTable(pack.Names);
            return new Contents(
                entries, postings, new QueryReader(postings, names, entries.Length, [.. pack.Editions.Keys]));
        }
    }
}
