using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// A prepared statement that returns no rows, run by the library itself: every answer writes by a dozen of them, and the driver's
/// commands bind each value by its name, again and again. Its parameters are <c>$1</c>, <c>$2</c> …
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Where SQLite counts the parameter that has the number behind the dollar sign.</summary>
    private readonly int[] _places;

    /// <exception cref="SqliteException">The SQL is wrong, or the file cannot be read.</exception>
    public SqliteStatement(sqlite3 database, string sql, int parameters)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = [.. Enumerable.Range(1, parameters).Select(number =>
            raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${number}")))];
    }

    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It was not done.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(_places[i], values[i]));
        }

        _ = raw.sqlite3_step(_statement);
        // Ends the run, and tells again what went wrong in it.
        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_changes(_database);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        bool truth => raw.sqlite3_bind_int(_statement, place, truth ? 1 : 0),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    };

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
