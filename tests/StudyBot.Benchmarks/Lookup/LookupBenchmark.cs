using System.Diagnostics;
using System.Globalization;
using StudyBot.Core.Lookup;
using StudyBot.Core.Tests.Lookup;

namespace StudyBot.Benchmarks.Lookup;

/// <summary>How well the shipped pack is searched, by groups of queries, without and with the imported essay.</summary>
public static class LookupBenchmark
{
    public static void Run(TextWriter output)
    {
        Measure(output, withEssay: false);
        if (QualityPack.HasEssay)
        {
            Measure(output, withEssay: true);
        }
    }

    private static void Measure(TextWriter output, bool withEssay)
    {
        var pack = QualityPack.Read(withEssay);
        var clock = Stopwatch.StartNew();
        var index = LookupIndex.Build(pack);
        index.Search(QualityPack.Queries[0].Query, "zh");
        var built = clock.Elapsed;
        LookupQuality.Measure(index, QualityPack.Queries);
        clock.Restart();
        var quality = LookupQuality.Measure(index, QualityPack.Queries);
        var each = clock.Elapsed / quality.Searches.Length;
        output.WriteLine(withEssay ? "With the imported essay" : "The pack alone");
        quality.WriteTable(output);
        foreach (var failure in quality.Failures())
        {
            output.WriteLine($"  {failure}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ready after {built.TotalMilliseconds:0} ms, {each.TotalMilliseconds:0.00} ms a query\n"));
    }
}
