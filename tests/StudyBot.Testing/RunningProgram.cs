using System.Diagnostics;
using System.Text;

namespace StudyBot.Testing;

/// <summary>The program as a process of its own, with pipes for a terminal.</summary>
public sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    /// <param name="settings">Environment variables (<c>Storage__ConnectionString</c>).</param>
    public RunningProgram(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        var start = ProgramUnderTest.Start(AppContext.BaseDirectory, arguments);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    public int ExitCode => _process.ExitCode;

    public async Task SayAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has been killed: nobody reads any more.
        }
    }

    /// <summary>The next line of its standard output; null when there will be none.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync();

    /// <summary>Ends its input, and with it the program; what it still said.</summary>
    public async Task<string> EndAsync()
    {
        _process.StandardInput.Close();
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return rest;
    }

    public bool HasEnded => _process.HasExited;

    /// <summary><c>kill -9</c>; when it returns, nothing of it holds its files any more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Kills it if need be, and waits until it is gone: then its files are nobody's.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.WaitForExit(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }
}
