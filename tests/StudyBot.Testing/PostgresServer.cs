using System.Diagnostics;
using System.Runtime.InteropServices;
using Npgsql;

namespace StudyBot.Testing;

/// <summary>
/// A private PostgreSQL server in a temporary folder, reached by a socket in it, without writes to the disk being
/// waited for. It runs as an ordinary user also where the tests run as root.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? _programs = FindPrograms();
    private static readonly string? _user = Environment.UserName == "root" ? FindUser() : null;

    private readonly string _folder;
    private int _databases;

    private PostgresServer(string folder) => _folder = folder;

    /// <summary>Why no server can be started here; null: one can.</summary>
    public static string? WhyMissing =>
        _programs is null ? "PostgreSQL is not installed (initdb was not found)." : null;

    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-pg-").FullName;
        if (_user is not null)
        {
            await RunAsync("chown", _user, folder);
        }

        var server = new PostgresServer(folder);
        await RunProgramAsync(
            "initdb", "-D", server.Data, "-U", "studybot", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        await File.AppendAllTextAsync(
            Path.Combine(server.Data, "postgresql.conf"),
            $"""
            listen_addresses = ''
            unix_socket_directories = '{folder}'
            max_connections = 200
            fsync = {(isDurable ? "on" : "off")}
            """);
        await server.ResumeAsync();
        return server;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"study_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>
    /// Stops the server as if it had been restarted for maintenance: running transactions are broken off.
    /// </summary>
    public Task StopAsync() => RunProgramAsync("pg_ctl", "stop", "-D", Data, "-m", "fast", "-w", "-s");

    public Task ResumeAsync() =>
        RunProgramAsync("pg_ctl", "start", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-s");

    public async ValueTask DisposeAsync()
    {
        await RunProgramAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w", "-s");
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=studybot;Database={database}";

    private static Task RunProgramAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return _user is null
            ? RunAsync(path, arguments)
            : RunAsync("runuser", ["-u", _user, "--", path, .. arguments]);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await errors}{await output}");
        }
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(path => path + "/bin")
            : [];
        var search = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? null
            : versions.Concat(search).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static string FindUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "postgres"
            : "nobody";
}
