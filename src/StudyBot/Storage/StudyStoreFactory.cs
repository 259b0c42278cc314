using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Study;
using StudyBot.Storage.Postgres;
using StudyBot.Storage.Sqlite;

namespace StudyBot.Storage;

/// <summary>Opens the store that the options name.</summary>
public static class StudyStoreFactory
{
    /// <exception cref="StoreUnavailableException">It cannot be opened: the message says why and what to
    /// do.</exception>
    public static Task<StudyStore> OpenAsync(
        StorageOptions options, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var text = options.ConnectionString?.Trim() ?? "";
        if (text.Length == 0)
        {
            return OpenSqliteAsync(DefaultPath(), loggers, cancellationToken);
        }

        if (!text.Contains('=', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal))
        {
            return OpenSqliteAsync(text, loggers, cancellationToken);
        }

        var settings = Read(text);
        if (settings is not null && (settings.ContainsKey("Host") || settings.ContainsKey("Server")))
        {
            return OpenPostgresAsync(text, loggers, cancellationToken);
        }

        return settings is { Count: 1 } && settings.TryGetValue("Data Source", out var path)
            ? OpenSqliteAsync((string)path, loggers, cancellationToken)
            : throw new StoreUnavailableException(
                "Storage:ConnectionString names no database: write Host=…;Database=…;Username=…;Password=… for "
                + "PostgreSQL, Data Source=… or a path for a SQLite file, or leave it empty.");
    }

    private static string DefaultPath() => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "studybot",
        "studybot.db");

    private static DbConnectionStringBuilder? Read(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A method for each, so that only the driver in use is loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<StudyStore> OpenSqliteAsync(
        string path, ILoggerFactory loggers, CancellationToken cancellationToken) =>
        await SqliteStudyStore.OpenAsync(path, loggers.CreateLogger<SqliteStudyStore>(), cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<StudyStore> OpenPostgresAsync(
        string connectionString, ILoggerFactory loggers, CancellationToken cancellationToken) =>
        await PostgresStudyStore.OpenAsync(
            connectionString, loggers.CreateLogger<PostgresStudyStore>(), cancellationToken);
}
