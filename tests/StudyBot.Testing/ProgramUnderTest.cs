using System.Diagnostics;
using System.Text;

namespace StudyBot.Testing;

/// <summary>
/// The program that is started as a process of its own: the one that was built with the tests or, where the environment
/// variable <c>STUDYBOT_PROGRAM</c> names it, the published one.
/// </summary>
public static class ProgramUnderTest
{
    private static readonly string? _published = Environment.GetEnvironmentVariable("STUDYBOT_PROGRAM");

    /// <summary>Where its files are, the content among them.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(_published) ?? AppContext.BaseDirectory;

    /// <summary>With pipes, and not started yet.</summary>
    public static ProcessStartInfo Start(string folder, params IEnumerable<string> arguments)
    {
        var start = _published is null
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyBot.dll"), .. arguments])
            : new ProcessStartInfo(_published, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(false);
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        return start;
    }
}
