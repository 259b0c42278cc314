namespace StudyBot.Core.Tests.Content;

internal static class Repository
{
    /// <summary>The folder of the solution, above wherever the tests were built.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The real essay, which is not part of the repository; null where it is not at hand.</summary>
    public static string? Essay =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "essay", "tokayev-essay.txt")) is var file
            && File.Exists(file) ? file : null;

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "StudyBot.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("StudyBot.sln is nowhere above."));
}
