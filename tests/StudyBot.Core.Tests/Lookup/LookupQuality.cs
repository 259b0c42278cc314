using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Tests.Lookup;

/// <summary>
/// How well an index answers queries: hits that it stands by, and answers to what the essay does not answer.
/// </summary>
public sealed record LookupQuality(ImmutableArray<(LookupQuery Query, LookupResults Results)> Searches)
{
    public double HitAt1 => Share(search => search.Query.IsAnswerable, search => IsHit(search, 1));

    public double HitAt3 => Share(search => search.Query.IsAnswerable, search => IsHit(search, 3));

    public double FalseAnswers => Share(search => !search.Query.IsAnswerable, search => search.Results.IsConfident);

    public static LookupQuality Measure(LookupIndex index, IEnumerable<LookupQuery> queries) =>
        new([.. queries.Select(query => (query, index.Search(query.Query, "zh")))]);

    /// <summary>One line a group: queries, hit@1, hit@3, false answers.</summary>
    public void WriteTable(TextWriter output)
    {
        output.WriteLine($"{"group",-22}{"queries",8}{"hit@1",8}{"hit@3",8}{"false",8}");
        foreach (var group in Searches.GroupBy(search => search.Query.Group))
        {
            WriteLine(output, group.Key, new LookupQuality([.. group]));
        }

        WriteLine(output, "all", this);
    }

    /// <summary>What went wrong, a query a line.</summary>
    public IEnumerable<string> Failures() => Searches
        .Where(search => search.Query.IsAnswerable ? !IsHit(search, 1) : search.Results.IsConfident)
        .Select(search => $"{search.Query.Group}: {search.Query.Query} -> "
            + (search.Results.IsConfident ? "" : "(nothing) ")
            + string.Join(" | ", search.Results.Ranked.Take(3).Select(result => result.Id)));

    private static bool IsHit((LookupQuery Query, LookupResults Results) search, int within) =>
        search.Results.IsConfident && search.Results.Ranked.Take(within).Any(search.Query.IsHit);

    private static void WriteLine(TextWriter output, string group, LookupQuality quality) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{group,-22}{quality.Searches.Length,8}"
            + $"{Share(quality.HitAt1),8}{Share(quality.HitAt3),8}{Share(quality.FalseAnswers),8}"));

    private double Share(
        Func<(LookupQuery Query, LookupResults Results), bool> of,
        Func<(LookupQuery Query, LookupResults Results), bool> what)
    {
        var all = Searches.Where(of).ToList();
        return all.Count == 0 ? double.NaN : (double)all.Count(what) / all.Count;
    }

    /// <summary>A dash where a group has no such queries.</summary>
    private static string Share(double share) =>
        double.IsNaN(share) ? "–" : share.ToString("0.00", CultureInfo.InvariantCulture);
}
