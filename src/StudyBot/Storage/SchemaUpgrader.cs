using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>
/// Brings a database up to the program: forward only, all missing scripts in one transaction together with the rows
/// that name them, so that an upgrade that fails has changed nothing.
/// </summary>
public sealed class SchemaUpgrader(ImmutableArray<SchemaScript> scripts, string store)
{
    /// <param name="keepCopy">Called before a database with data in it is changed, with the number of the first
    /// script.</param>
    /// <returns>The numbers before and after.</returns>
    /// <exception cref="StoreUnavailableException">The database is newer than the program, or a script
    /// failed.</exception>
    public async Task<(int From, int To)> UpgradeAsync(
        DbConnection connection, Func<int, ValueTask> keepCopy, CancellationToken cancellationToken)
    {
        var known = scripts[^1].Number;
        var found = await FoundAsync(connection, cancellationToken);
        if (found > known)
        {
            throw new StoreUnavailableException(
                $"{store} has schema {found}, made by a newer StudyBot; this one knows schemas up to {known}: start "
                + "the newer program, or restore the data of before.");
        }

        var missing = scripts.Where(script => script.Number > found).ToList();
        if (missing.Count == 0)
        {
            return (found, found);
        }

        if (found > 0)
        {
            await keepCopy(missing[0].Number);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var script in missing)
        {
            await ApplyAsync(script, connection);
        }

        await transaction.CommitAsync(cancellationToken);
        return (found, known);
    }

    private static async Task<int> FoundAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE IF NOT EXISTS schema_versions (
              number integer PRIMARY KEY,
              name text NOT NULL,
              applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP
            );
            SELECT COALESCE(MAX(number), 0) FROM schema_versions;
            """;
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private async Task ApplyAsync(SchemaScript script, DbConnection connection)
    {
        try
        {
            await connection.ExecuteAsync(script.Sql);
            if (script.Then is not null)
            {
                await script.Then(connection);
            }

            await connection.ExecuteAsync(
                "INSERT INTO schema_versions (number, name) VALUES ($1, $2)", script.Number, script.Name);
        }
        catch (DbException exception)
        {
            throw new StoreUnavailableException(
                $"{store} could not be upgraded to schema {script.Number} ({script.Name}), and is as it was: "
                + exception.Message,
                exception);
        }
    }
}
