using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StudyBot.Storage;

/// <summary>
/// Single statements off the hot path: the same text for both databases, with parameters <c>$1</c>, <c>$2</c> …
/// </summary>
internal static class SqlCommands
{
    public static async Task ExecuteAsync(this DbConnection connection, string sql, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<T>> ListAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.Value = values[i] ?? DBNull.Value;
            if (connection is SqliteConnection)
            {
                // PostgreSQL's driver takes those without a name in their order.
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
