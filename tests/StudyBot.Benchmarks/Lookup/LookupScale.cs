using System.Diagnostics;
using System.Globalization;
using StudyBot.Core.Lookup;

namespace StudyBot.Benchmarks.Lookup;

/// <summary>How long 100,000 paragraphs take to index and to search, and what the index weighs.</summary>
public static class LookupScale
{
    private const int Paragraphs = 100_000;
    private const int Queries = 2_000;
    /// <summary>The quickest of them counts: what else the machine was doing is not the index's.</summary>
    private const int Tries = 3;
    private const int Seed = 20_190_320;

    public static void Run(TextWriter output)
    {
        var essay = new SyntheticEssay(Seed);
        var pack = essay.Pack(Paragraphs);
        var characters = pack.Essay!.Sections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Sentences).Sum(sentence => (long)sentence.Text.Length);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = LookupIndex.Build(pack);
        index.Search("？", "zh");
        var built = clock.Elapsed;
        var weight = GC.GetTotalMemory(forceFullCollection: true) - before;

        var queries = Enumerable.Range(0, Queries).Select(_ => essay.Query(pack)).ToList();
        foreach (var query in queries.Take(200))
        {
            index.Search(query, "zh");
        }

        var times = new List<double>(Queries);
        foreach (var query in queries)
        {
            times.Add(Enumerable.Range(0, Tries).Min(_ => Time(() => index.Search(query, "zh"))));
        }

        times.Sort();
        Line("paragraphs", $"{Paragraphs:N0} ({characters:N0} characters)");
        Line("indexed in", $"{built.TotalSeconds:0.0} s (wanted: under 10 s)");
        Line("query, median", $"{times[times.Count / 2]:0.00} ms");
        Line("query, p99", $"{times[times.Count * 99 / 100]:0.00} ms (wanted: under 10 ms)");
        Line("query, worst", $"{times[^1]:0.00} ms");
        Line("index memory", $"{weight / 1e6:0} MB, {weight / (2.0 * characters):0.0} × the text (wanted: under 5 ×)");

        double Time(Func<LookupResults> search)
        {
            clock.Restart();
            search();
            return clock.Elapsed.TotalMilliseconds;
        }

        void Line(string what, FormattableString value) =>
            output.WriteLine($"{what,-16}{value.ToString(CultureInfo.InvariantCulture)}");
    }
}
