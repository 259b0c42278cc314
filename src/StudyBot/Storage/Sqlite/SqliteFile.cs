using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// Opens the file's connections, all with the same settings, and brings its schema up to the program.
/// </summary>
/// <param name="connected">Called with each new connection: tests make it small or read-only.</param>
internal sealed partial class SqliteFile(string path, ILogger logger, Action<SqliteConnection>? connected)
{
    /// <summary>
    /// A connection is used by one thread at a time, and nobody asks how much memory SQLite has: it need not lock for either.
    /// Of no effect when another part of the program has opened a file before.
    /// </summary>
    static SqliteFile()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Pooling = false,
        DefaultTimeout = 5, // seconds of waiting while another program, such as sqlite3, writes
    }.ToString();

    public string Path => path;

    public SqliteSession Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText =
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -8000;
                PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = 8000;
                PRAGMA busy_timeout = 5000;
                """;
            settings.ExecuteNonQuery();
            connected?.Invoke(connection);
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Upgrades the schema, keeping a copy of a file with data in it, and ends the leases of the process before:
    /// nobody else can hold any, since the file is ours.
    /// </summary>
    public async Task PrepareAsync(
        SqliteConnection connection, ImmutableArray<SchemaScript> scripts, CancellationToken cancellationToken)
    {
        var upgrader = new SchemaUpgrader(scripts, $"The SQLite file {path}");
        var (from, to) = await upgrader.UpgradeAsync(connection, KeepCopyAsync, cancellationToken);
        if (from != to)
        {
            LogUpgraded(logger, path, from, to);
        }

        using var command = connection.CreateCommand();
        command.CommandText =
            """
            UPDATE due SET available_at = at WHERE available_at <> at;
            UPDATE outbox SET available_at = at;
            """;
        command.ExecuteNonQuery();

        ValueTask KeepCopyAsync(int number)
        {
            KeepCopy(connection, $"{path}.before-{number:0000}");
            return ValueTask.CompletedTask;
        }
    }

    private void KeepCopy(SqliteConnection connection, string copyPath)
    {
        // Under another name until it is whole; a copy of the same number is of an upgrade that failed.
        var unfinished = copyPath + ".unfinished";
        File.Delete(unfinished);
        using (var copy = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
        {
            copy.Open();
            connection.BackupDatabase(copy);
        }

        File.Move(unfinished, copyPath, overwrite: true);
        LogCopied(logger, path, copyPath);
    }

    [LoggerMessage(3010, LogLevel.Information, "{File}: schema {From} upgraded to {To}")]
    private static partial void LogUpgraded(ILogger logger, string file, int from, int to);

    [LoggerMessage(3011, LogLevel.Information, "{File}: a copy from before the upgrade is kept as {Copy}")]
    private static partial void LogCopied(ILogger logger, string file, string copy);
}
