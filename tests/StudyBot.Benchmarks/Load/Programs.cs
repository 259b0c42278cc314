using System.Diagnostics;

namespace StudyBot.Benchmarks.Load;

/// <summary>Makes ready what is measured: our program as it is installed, and the peers with their packages.</summary>
internal static class Programs
{
    public static string Repository { get; } = Find();

    /// <summary>Unless the environment variable <c>STUDYBOT_PROGRAM</c> names a published one.</summary>
    /// <returns>The program's path.</returns>
    public static async Task<string> PublishAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("STUDYBOT_PROGRAM") is { } published)
        {
            return published;
        }

        await RunAsync(
            Repository,
            "dotnet", "publish", "src/StudyBot", "-c", "Release", "-r", "linux-x64", "-o", folder, "-v", "q");
        return Path.Combine(folder, "StudyBot");
    }

    /// <returns>The folder of <c>telegram.mjs</c> and <c>discord.mjs</c>.</returns>
    public static async Task<string> InstallPeersAsync()
    {
        var folder = Path.Combine(Repository, "tests", "peers");
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund", "--silent");
        }

        return folder;
    }

    private static async Task RunAsync(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"In {folder}: {program} {string.Join(' ', arguments)} failed.");
        }
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StudyBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("StudyBot.sln is nowhere above.");
        }

        return folder;
    }
}
