using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// The writer's one connection: a transaction holds a group of units of work.
/// Everything completes at once. Statements stay prepared for as long as the connection lives.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : SqlSession, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _queries = new(StringComparer.Ordinal);
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

        Execute("BEGIN");
    }

    public void Commit() => Execute("COMMIT");

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

    public override async ValueTask WriteAsync(string sql, params object?[] values) =>
        await ExecuteAsync(sql, values);

    public override ValueTask<int> ExecuteAsync(string sql, params object?[] values)
    {
        try
        {
            Check();
            return ValueTask.FromResult(Statement(sql, values.Length).Run(values));
        }
        catch (SqliteException exception)
        {
            throw Note(exception);
        }
    }

    public override ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
        where T : default
    {
        try
        {
            using var reader = Query(sql, values).ExecuteReader();
            return ValueTask.FromResult(reader.Read() ? read(reader) : default);
        }
        catch (SqliteException exception)
        {
            throw Note(exception);
        }
    }

    public override ValueTask<List<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        try
        {
            using var reader = Query(sql, values).ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return ValueTask.FromResult(rows);
        }
        catch (SqliteException exception)
        {
            throw Note(exception);
        }
    }

    /// <summary>No other process has the file.</summary>
    public override ValueTask LockAsync(string conversation) => ValueTask.CompletedTask;

    /// <summary>Nobody else is at it while this transaction is.</summary>
    public override string Shared(string select, string table) => select;

    public void Dispose()
    {
        foreach (var query in _queries.Values)
        {
            query.Dispose();
        }

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
    private void Check()
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (_thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("The unit of work has ended.");
        }
    }

    private SqliteStatement Statement(string sql, int parameters)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(connection.Handle!, sql, parameters);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    private void Execute(string sql)
    {
        try
        {
            Statement(sql, 0).Run([]);
        }
        catch (SqliteException exception)
        {
            throw Note(exception);
        }
    }

    private SqliteException Note(SqliteException exception)
    {
        Failure = exception;
        IsSuspect |= SqliteErrors.IsOfTheFile(exception);
        return exception;
    }

    private SqliteCommand Query(string sql, object?[] values)
    {
        Check();
        if (!_queries.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _queries.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
