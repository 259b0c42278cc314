using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace StudyBot.Tests.Survival;

/// <summary>Daily facts in the store of a program that does not run.</summary>
internal static class DailyRows
{
    /// <summary>As if the day's time had just come.</summary>
    /// <param name="conversations">How many have a daily fact.</param>
    public static async Task MakeDueAsync(string database, LocalDate day, int conversations)
    {
        var now = SystemClock.Instance.GetCurrentInstant().ToUnixTimeTicks();
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            UPDATE documents SET json = json_set(json, '$.NextDay', $day, '$.NextAtTicks', $now, '$.LastDay', NULL) WHERE kind = 'daily';
            UPDATE due SET at = $now, available_at = $now WHERE kind = 'daily';
            """;
        command.Parameters.AddWithValue("$day", LocalDatePattern.Iso.Format(day));
        command.Parameters.AddWithValue("$now", now);
        Assert.Equal(2 * conversations, await command.ExecuteNonQueryAsync());
    }

    /// <summary>Is there a reply of which the program has not noted that it is shown?</summary>
    public static async Task<bool> AreUnnotedAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM outbox";
        return await command.ExecuteScalarAsync() is > 0L;
    }
}
