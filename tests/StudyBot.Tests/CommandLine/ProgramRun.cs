using System.Diagnostics;
using System.Text;
using StudyBot.Testing;

namespace StudyBot.Tests.CommandLine;

/// <summary>The program as a process of its own.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <param name="environment">Added to this process's.</param>
    public static async Task<ProgramRun> RunAsync(
        byte[] input, string folder, string[] args, params IEnumerable<(string Name, string Value)> environment)
    {
        using var program = Start(folder, args, environment);
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = program.StandardError.ReadToEndAsync();
        try
        {
            await program.StandardInput.BaseStream.WriteAsync(input);
            program.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all.
        }

        await program.WaitForExitAsync();
        return new ProgramRun(program.ExitCode, await output, await errors);
    }

    public static Task<ProgramRun> RunAsync(string input, string folder, params string[] args) =>
        RunAsync(Encoding.UTF8.GetBytes(input), folder, args);

    public static Process Start(
        string folder, string[] args, params IEnumerable<(string Name, string Value)> environment) =>
        Start(ProgramUnderTest.Start(folder, args), folder, environment);

    /// <param name="script">In which <c>"$@"</c> is the program.</param>
    public static Process StartInShell(string folder, string script)
    {
        var start = ProgramUnderTest.Start(folder);
        string[] program = [start.FileName, .. start.ArgumentList];
        start.FileName = "sh";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["-c", script, "sh", .. program])
        {
            start.ArgumentList.Add(argument);
        }

        return Start(start, folder, []);
    }

    private static Process Start(
        ProcessStartInfo start, string folder, IEnumerable<(string Name, string Value)> environment)
    {
        start.Environment["XDG_DATA_HOME"] = folder;
        start.Environment["LC_ALL"] = "en_GB.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
