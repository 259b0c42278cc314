using System.Data.Common;
using Npgsql;

namespace StudyBot.Storage.Postgres;

/// <summary>
/// One transaction on one connection of the pool. What nobody waits for travels with the next statement that somebody
/// does wait for: half the journeys to the server.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection, CancellationToken cancellationToken) : SqlSession
{
    private readonly List<NpgsqlBatchCommand> _waiting = [];
    private int _waitingResults;

    public override ValueTask WriteAsync(string sql, params object?[] values)
    {
        _waiting.Add(Command(sql, values));
        return ValueTask.CompletedTask;
    }

    public override async ValueTask<int> ExecuteAsync(string sql, params object?[] values)
    {
        var command = Command(sql, values);
        _waiting.Add(command);
        await FlushAsync();
        return (int)command.RecordsAffected;
    }

    public override async ValueTask<T?> FirstAsync<T>(
        string sql, Func<SqlRow, T> read, params object?[] values)
        where T : default
    {
        var rows = await ListAsync(sql, read, values);
        return rows.Count > 0 ? rows[0] : default;
    }

    public override async ValueTask<List<T>> ListAsync<T>(
        string sql, Func<SqlRow, T> read, params object?[] values)
    {
        _waiting.Add(Command(sql, values));
        try
        {
            await using var batch = TakeWaiting();
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            for (; _waitingResults > 0; _waitingResults--)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            var row = new PostgresRow(reader);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(row));
            }

            return rows;
        }
        catch (DbException exception)
        {
            Failure = exception;
            throw;
        }
    }

    public override ValueTask LockAsync(string conversation)
    {
        _waitingResults++;
        return WriteAsync("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", conversation);
    }

    public override string Shared(string select, string table) => $"{select}\nFOR SHARE OF {table}";

    /// <summary>Sends what is waiting.</summary>
    public async ValueTask FlushAsync()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        try
        {
            _waitingResults = 0;
            await using var batch = TakeWaiting();
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            Failure = exception;
            throw;
        }
    }

    private NpgsqlBatch TakeWaiting()
    {
        var batch = new NpgsqlBatch(connection);
        _waiting.ForEach(batch.BatchCommands.Add);
        _waiting.Clear();
        return batch;
    }

    private static NpgsqlBatchCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
