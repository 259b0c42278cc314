using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.ContentFiles;

/// <summary>The folder that holds a folder for each pack.</summary>
public sealed class ContentFolder(string path)
{
    private static readonly string[] NoPackFiles = ["README.md", "essay.md"];

    private static readonly string[] EssayFiles = ["essay.md", "essay.txt"];

    public string Path => path;

    /// <summary>Folders with at least one language's file, by name; none where the folder is missing.</summary>
    public ImmutableArray<string> PackFolders()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(path).Where(IsPack).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public static bool IsPack(string folder) => PackFiles(folder).Any();

    /// <summary>Reads one pack with its essay. A file that cannot be read is a problem like any other.</summary>
    public static PackParseResult ReadPack(string folder)
    {
        var problems = ImmutableArray.CreateBuilder<PackProblem>();
        var files = PackFiles(folder)
            .Select(file => ReadFile(System.IO.Path.Combine(folder, file.Name), problems)).OfType<PackFile>().ToList();
        var essay = ReadEssay(folder, problems);
        if (problems.Any(problem => problem.Severity == Severity.Error) && files.Count == 0)
        {
            return new PackParseResult(null, problems.ToImmutable());
        }

        var parsed = PackParser.Parse(files, essay);
        problems.AddRange(parsed.Problems);
        return new PackParseResult(
            problems.Any(problem => problem.Severity == Severity.Error) ? null : parsed.Pack, problems.ToImmutable());
    }

    /// <summary>Differs when any file of the pack was written, added or removed.</summary>
    public static string Stamp(string folder) =>
        string.Join(';', Files(folder, "*.md").Concat(Files(folder, "essay.txt")).Select(Stamp));

    private static string Stamp(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}");

    private static Essay? ReadEssay(string folder, ImmutableArray<PackProblem>.Builder problems)
    {
        var name = EssayFiles.FirstOrDefault(name => File.Exists(System.IO.Path.Combine(folder, name)));
        if (name is null || ReadFile(System.IO.Path.Combine(folder, name), problems) is not { } file)
        {
            return null;
        }

        var read = EssayReader.Read(file);
        problems.AddRange(read.Problems);
        return read.Essay;
    }

    private static PackFile? ReadFile(string file, ImmutableArray<PackProblem>.Builder problems)
    {
        try
        {
            return new PackFile(file, File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var at = new SourcePosition(file, 1, 1);
            problems.Add(new PackProblem(Severity.Error, at, $"the file cannot be read ({fault.Message.TrimEnd('.')})",
                "check that it is there and may be read"));
            return null;
        }
    }

    private static IEnumerable<FileInfo> PackFiles(string folder) =>
        Files(folder, "*.md").Where(file => !NoPackFiles.Contains(file.Name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<FileInfo> Files(string folder, string pattern)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles(pattern).Where(file => file.Name[0] != '.')
                .OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
