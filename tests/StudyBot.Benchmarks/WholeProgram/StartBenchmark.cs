using System.Diagnostics;
using System.Globalization;
using System.Text;
using StudyBot.Benchmarks.Load;

namespace StudyBot.Benchmarks.WholeProgram;

/// <summary>
/// The published program in a terminal of its own (<c>script</c> of util-linux gives it one): from its start to its prompt, and what it
/// holds in memory when it then has nothing to do.
/// </summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    private static readonly TimeSpan Idling = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-start");
        try
        {
            var program = await Programs.PublishAsync(Path.Combine(folder.FullName, "program"));
            List<(double Milliseconds, double Megabytes)> runs = [];
            for (var run = 0; run <= Runs; run++)
            {
                runs.Add(await MeasureAsync(program, Path.Combine(folder.FullName, "studybot.db")));
            }

            // The first run makes the database.
            var starts = runs.Skip(1).Select(run => run.Milliseconds).Order().ToList();
            var memory = runs.Skip(1).Select(run => run.Megabytes).Order().ToList();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"start to prompt: {starts[0]:0} – {starts[Runs / 2]:0} – {starts[^1]:0} ms (least, median, most of {Runs}); "
                + $"resident when idle: {memory[0]:0.0} – {memory[Runs / 2]:0.0} – {memory[^1]:0.0} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Milliseconds, double Megabytes)> MeasureAsync(string program, string database)
    {
        var start = new ProcessStartInfo("script", ["-qfec", program, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        start.Environment["Storage__ConnectionString"] = database;
        start.Environment["TERM"] = "xterm-256color";
        var watch = Stopwatch.StartNew();
        using var terminal = Process.Start(start)!;
        var screen = new StringBuilder();
        var buffer = new char[1024];
        while (!screen.ToString().Contains('›'))
        {
            var count = await terminal.StandardOutput.ReadAsync(buffer);
            if (count == 0)
            {
                throw new InvalidOperationException($"It ended before its prompt:\n{screen}");
            }

            screen.Append(buffer, 0, count);
        }

        var took = watch.Elapsed.TotalMilliseconds;
        terminal.WaitForExit(Idling);
        var megabytes = ResidentMegabytes(terminal.Id);
        await terminal.StandardInput.WriteAsync("/exit\r");
        await terminal.StandardInput.FlushAsync();
        await terminal.WaitForExitAsync();
        return (took, megabytes);
    }

    /// <summary>Of the program that <c>script</c> started.</summary>
    private static double ResidentMegabytes(int script)
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            try
            {
                var status = File.ReadAllLines(Path.Combine(folder, "status"));
                if (Value(status, "PPid:") == script && Value(status, "VmRSS:") is { } kilobytes)
                {
                    return kilobytes / 1024.0;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile.
            }
        }

        throw new InvalidOperationException("The program is not running.");
    }

    private static long? Value(string[] status, string name) =>
        status.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;
}
