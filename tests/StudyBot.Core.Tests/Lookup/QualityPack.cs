using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Lookup;

/// <summary>The shipped pack and the queries that lookup is measured with.</summary>
public static class QualityPack
{
    private static readonly string _here = Here();

    public static ImmutableArray<LookupQuery> Queries { get; } =
        LookupQuery.ReadAll(File.ReadAllText(Path.Combine(_here, "queries.json")));

    /// <summary>
    /// The essay's own text is no part of the repository; where it is missing, there is nothing to measure with it.
    /// </summary>
    public static bool HasEssay => File.Exists(EssayPath);

    private static string Root => Path.GetFullPath(Path.Combine(_here, "../../.."));

    private static string EssayPath => Path.Combine(Root, "../shared/essay/tokayev-essay.txt");

    public static Pack Read(bool withEssay)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "content/tokayev-diplomacy"), "??.md")
            .Select(path => new PackFile(Path.GetFileName(path), File.ReadAllText(path))).ToList();
        var essay = withEssay
            ? EssayReader.Read(new PackFile("essay.txt", File.ReadAllText(EssayPath))).Essay
            : null;
        var result = PackParser.Parse(files, essay);
        return result.Pack ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
