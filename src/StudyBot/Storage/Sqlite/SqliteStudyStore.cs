using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Storage.Sqlite;

/// <summary>The study in one file, of which this process is the only user.</summary>
public sealed class SqliteStudyStore : StudyStore
{
    private readonly SqliteFileLock _lock;
    private readonly SqliteWriter _writer;
    private readonly string _path;
    private readonly Func<Exception, Exception> _explain;

    private SqliteStudyStore(SqliteFile file, SqliteFileLock fileLock, SqliteSession session, ILogger logger)
        : base(logger)
    {
        _path = file.Path;
        _lock = fileLock;
        _writer = new SqliteWriter(session, file.Open);
        _explain = exception => SqliteErrors.Explain(exception, _path) ?? exception;
    }

    public override string Description => $"SQLite file {_path}";

    private protected override string SkipLocked => "";

    /// <param name="path">Made, with its folder, when it is not there.</param>
    /// <param name="scripts">The schema; null: that of this program.</param>
    /// <param name="connected">Called with each new connection: tests make it small or read-only.</param>
    /// <exception cref="StoreUnavailableException">In use by another process, newer than this program, or
    /// unusable.</exception>
    public static async Task<SqliteStudyStore> OpenAsync(
        string path,
        ILogger logger,
        CancellationToken cancellationToken,
        ImmutableArray<SchemaScript>? scripts = null,
        Action<SqliteConnection>? connected = null)
    {
        path = Path.GetFullPath(path);
        var fileLock = SqliteFileLock.Take(path);
        SqliteSession? session = null;
        try
        {
            var file = new SqliteFile(path, logger, connected);
            session = file.Open();
            await file.PrepareAsync(session.Connection, scripts ?? SchemaScript.All("Sqlite"), cancellationToken);
            return new SqliteStudyStore(file, fileLock, session, logger);
        }
        catch (Exception exception)
        {
            session?.Dispose();
            fileLock.Dispose();
            if (SqliteErrors.Explain(exception, path) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await Task.Run(_writer.Dispose);
        _lock.Dispose();
    }

    private protected override Task<T> RunInTransactionAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        var job = new SqliteJob<T>(durability, work, _explain, cancellationToken);
        _writer.Add(job);
        return job.Task;
    }
}
