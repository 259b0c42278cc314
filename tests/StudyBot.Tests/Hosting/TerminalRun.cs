using Microsoft.Extensions.DependencyInjection;
using StudyBot.Hosting;
using StudyBot.Platforms.Terminal;

namespace StudyBot.Tests.Hosting;

/// <summary>The whole program in this process, with lines for a terminal and a database of its own.</summary>
internal sealed class TerminalRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly StringWriter _errors = new();

    public string Database => _folder.File("study.db");

    /// <summary>What stood on standard error before the log began.</summary>
    public string Errors => _errors.ToString();

    public string? Language { get; init; } = "en";

    /// <returns>The exit code, and what was shown.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(string input, params string[] settings)
    {
        var output = new StringWriter();
        var builder = new StudyBotBuilder([$"--Storage:ConnectionString={Database}", .. settings]);
        builder.AddStudyBot().AddTerminal(new TerminalOptions("ann", Language, IsInteractive: false));
        builder.Services.AddSingleton<TerminalClient>(new PlainTerminalClient(new StringReader(input), output));
        var exitCode = await builder.Build().RunAsync(_errors, CancellationToken.None);
        return (exitCode, output.ToString());
    }

    public void Dispose()
    {
        _folder.Dispose();
        _errors.Dispose();
    }
}
