using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// The writer's one connection: a transaction holds a group of units of work.
/// Everything completes at once. Statements stay prepared for as long as the connection lives.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : SqlSession, IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private Durability _durability = Durability.Disk;
    private int _thread;

    public SqliteConnection Connection => connection;

    /// <summary>Some errors (a full disk among them) end the transaction by themselves.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Has an error been seen after which the connection had better be opened anew?</summary>
    public bool IsSuspect { get; private set; }

    public void Begin(Durability durability)
    {
        _thread = Environment.CurrentManagedThreadId;
        if (durability != _durability)
        {
            var level = durability == Durability.Disk ? "FULL" : "NORMAL";
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_exec(connection.Handle, $"PRAGMA synchronous = {level}"), connection.Handle);
            _durability = durability;
        }

        Statement("BEGIN", 0).Run([]);
    }

    public void Commit() => Statement("COMMIT", 0).Run([]);

    /// <summary>After an error: that one is told, not another.</summary>
    public void RollBack() => _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");

    public void BeginUnit() => Failure = null;

    /// <exception cref="Exception">A statement of it failed, whatever the work made of that.</exception>
    public void EndUnit()
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (!IsInTransaction)
        {
            throw new InvalidOperationException("The transaction ended before its time.");
        }
    }

    public override ValueTask WriteAsync(string sql, params object?[] values)
    {
        InUnit(sql, values).Run(values);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<int> ExecuteAsync(string sql, params object?[] values) =>
        ValueTask.FromResult(InUnit(sql, values).Run(values));

    public override ValueTask<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, params object?[] values)
        where T : default =>
        ValueTask.FromResult(InUnit(sql, values).First(read, values));

    public override ValueTask<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, params object?[] values) =>
        ValueTask.FromResult(InUnit(sql, values).List(read, values));

    /// <summary>No other process has the file.</summary>
    public override ValueTask LockAsync(string conversation) => ValueTask.CompletedTask;

    /// <summary>Nobody else is at it while this transaction is.</summary>
    public override string Shared(string select, string table) => select;

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>
    /// Nothing is done after a failure: it may have ended the transaction, and what is written without one stays
    /// written. Nor on another thread: work that waited for something else comes back on one, when its unit has long
    /// ended.
    /// </summary>
    private SqliteStatement InUnit(string sql, object?[] values)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (_thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("The unit of work has ended.");
        }

        return Statement(sql, values.Length);
    }

    private SqliteStatement Statement(string sql, int parameters)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(connection.Handle!, sql, parameters, Note);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    private void Note(SqliteException exception)
    {
        Failure = exception;
        IsSuspect |= SqliteErrors.IsOfTheFile(exception);
    }
}
