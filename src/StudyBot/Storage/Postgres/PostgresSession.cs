using System.Data.Common;
using Npgsql;

namespace StudyBot.Storage.Postgres;

/// <summary>One transaction on one connection of the pool.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, CancellationToken cancellationToken) : SqlSession
{
    public override NpgsqlConnection Connection => connection;

    public override async ValueTask<int> ExecuteAsync(string sql, params object?[] values)
    {
        try
        {
            await using var command = Command(sql, values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            Failure = exception;
            throw;
        }
    }

    public override async ValueTask<T?> FirstAsync<T>(
        string sql, Func<DbDataReader, T> read, params object?[] values)
        where T : default
    {
        var rows = await ListAsync(sql, read, values);
        return rows.Count > 0 ? rows[0] : default;
    }

    public override async ValueTask<List<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        try
        {
            await using var command = Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (DbException exception)
        {
            Failure = exception;
            throw;
        }
    }

    public override async ValueTask LockAsync(string conversation) =>
        await ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", conversation);

    private NpgsqlCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
