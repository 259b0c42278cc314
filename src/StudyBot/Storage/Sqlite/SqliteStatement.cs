using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// A prepared statement, run by the library itself: every answer takes two dozen of them, and the driver's commands bind each value
/// by its name, again and again, and make a reader for each query. Its parameters are <c>$1</c>, <c>$2</c> …
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly SqliteRow _row;
    private readonly Action<SqliteException>? _failed;

    /// <summary>Where SQLite counts the parameter that has the number behind the dollar sign.</summary>
    private readonly int[] _places;

    /// <param name="failed">Hears of every error before it is thrown; null: nobody needs to.</param>
    /// <exception cref="SqliteException">The SQL is wrong, or the file cannot be read.</exception>
    public SqliteStatement(sqlite3 database, string sql, int parameters, Action<SqliteException>? failed = null)
    {
        _database = database;
        _failed = failed;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _row = new SqliteRow(_statement);
        _places = [.. Enumerable.Range(1, parameters).Select(number =>
            raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${number}")))];
    }

    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It was not done.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        Bind(values);
        _ = raw.sqlite3_step(_statement);
        End();
        return raw.sqlite3_changes(_database);
    }

    /// <returns>The first row; the default when there is none.</returns>
    /// <exception cref="SqliteException">It was not done.</exception>
    public T? First<T>(Func<SqlRow, T> read, ReadOnlySpan<object?> values)
    {
        Bind(values);
        var first = Next(read, out var row) ? row : default;
        End();
        return first;
    }

    /// <exception cref="SqliteException">It was not done.</exception>
    public List<T> List<T>(Func<SqlRow, T> read, ReadOnlySpan<object?> values)
    {
        Bind(values);
        var rows = new List<T>();
        while (Next(read, out var row))
        {
            rows.Add(row);
        }

        End();
        return rows;
    }

    public void Dispose() => _statement.Dispose();

    /// <returns>False: there are no more, or it failed, which <see cref="End"/> tells.</returns>
    private bool Next<T>(Func<SqlRow, T> read, [MaybeNullWhen(false)] out T row)
    {
        row = default;
        if (raw.sqlite3_step(_statement) != raw.SQLITE_ROW)
        {
            return false;
        }

        try
        {
            row = read(_row);
            return true;
        }
        catch
        {
            _ = raw.sqlite3_reset(_statement);
            throw;
        }
    }

    /// <summary>Ends the run, and tells again what went wrong in it.</summary>
    private void End() => Check(raw.sqlite3_reset(_statement));

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(_places[i], values[i]));
        }
    }

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
        if (result == raw.SQLITE_OK)
        {
            return;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
        catch (SqliteException exception)
        {
            _failed?.Invoke(exception);
            throw;
        }
    }
}
