using System.Diagnostics;
using System.Globalization;

namespace StudyBot.Benchmarks.Load;

/// <summary>A bot as a process of its own, whose work is measured by what the system counts of it.</summary>
internal sealed class BotProcess : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    /// <param name="settings">Environment variables.</param>
    public BotProcess(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            // Not a terminal: ours would talk to it, and both would write to it.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Time on the processors, of its children too.</summary>
    public TimeSpan Processor => Family().Aggregate(TimeSpan.Zero, (sum, id) => sum + ProcessorOf(id));

    /// <summary>Resident, with its children.</summary>
    public double Megabytes => Family().Sum(MegabytesOf);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private List<int> Family()
    {
        List<int> family = [_process.Id];
        for (var index = 0; index < family.Count; index++)
        {
            var children = Read($"/proc/{family[index]}/task/{family[index]}/children");
            family.AddRange(children
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)));
        }

        return family;
    }

    private static TimeSpan ProcessorOf(int id)
    {
        // The second field is a name, in brackets, that may have spaces in it; utime to cstime are fields 14 to 17.
        var stat = Read($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromSeconds(
            fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    private static double MegabytesOf(int id)
    {
        var line = Read($"/proc/{id}/status").Split('\n').First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024.0;
    }

    private static string Read(string path) => File.ReadAllText(path);
}
