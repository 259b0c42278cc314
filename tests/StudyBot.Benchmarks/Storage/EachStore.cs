using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Storage;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.Storage;

/// <summary>Runs a measurement on an empty SQLite store, then on an empty PostgreSQL one where that is installed.</summary>
internal static class EachStore
{
    /// <param name="measure">With the name of the database and its connection string.</param>
    public static async Task RunAsync(TextWriter output, Func<string, string, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-bench-");
        try
        {
            await measure("SQLite", Path.Combine(folder.FullName, "studybot.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (PostgresServer.WhyMissing is { } reason)
        {
            await output.WriteLineAsync($"PostgreSQL: not measured. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(isDurable: true);
        await measure("PostgreSQL", await server.CreateDatabaseAsync());
    }

    public static Task<StudyStore> OpenAsync(string connectionString) => StudyStoreFactory.OpenAsync(
        new StorageOptions { ConnectionString = connectionString }, NullLoggerFactory.Instance, CancellationToken.None);
}
