using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Storage.Postgres;

/// <summary>
/// The study on a PostgreSQL server, shared by any number of processes. A unit of work holds its conversation's
/// advisory lock until its transaction ends.
/// </summary>
public sealed partial class PostgresStudyStore : StudyStore
{
    /// <summary>Any number that all our processes agree on and that no conversation's hash is likely to be.</summary>
    private const long UpgradeLock = 0x5374_7564_7942_6F74;

    private const int MaxAttempts = 5;

    private readonly NpgsqlDataSource _source;
    private readonly ConversationTurns _turns = new();
    private readonly ILogger _logger;

    private PostgresStudyStore(NpgsqlDataSource source, string description, ILogger logger) : base(logger)
    {
        _source = source;
        _logger = logger;
        Description = description;
    }

    public override string Description { get; }

    private protected override string SkipLocked => "FOR UPDATE OF leased SKIP LOCKED";

    /// <param name="scripts">The schema; null: that of this program.</param>
    /// <exception cref="StoreUnavailableException">Out of reach, newer than this program, or unusable.</exception>
    public static async Task<PostgresStudyStore> OpenAsync(
        string connectionString,
        ILogger logger,
        CancellationToken cancellationToken,
        ImmutableArray<SchemaScript>? scripts = null)
    {
        var settings = PostgresSettings.Read(connectionString);
        var description = $"PostgreSQL {settings.Database}@{settings.Host}";
        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableTransportSecurity();
        var source = builder.Build();
        try
        {
            var upgrader = new SchemaUpgrader(scripts ?? SchemaScript.All("Postgres"), description);
            var (from, to) = await UpgradeAsync(source, upgrader, cancellationToken);
            if (from != to)
            {
                LogUpgraded(logger, description, from, to);
            }

            return new PostgresStudyStore(source, description, logger);
        }
        catch (Exception exception)
        {
            await source.DisposeAsync();
            if (PostgresErrors.Explain(exception, description) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private protected override Task<T> RunInTransactionAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken) =>
        conversation is { } id
            ? _turns.RunAsync(id, () => RunRepeatedlyAsync(id, durability, work, cancellationToken))
            : RunRepeatedlyAsync(null, durability, work, cancellationToken);

    /// <summary>Replicas that start at once take turns.</summary>
    private static async Task<(int From, int To)> UpgradeAsync(
        NpgsqlDataSource source, SchemaUpgrader upgrader, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("SELECT pg_advisory_lock($1)", UpgradeLock);
        try
        {
            return await upgrader.UpgradeAsync(connection, _ => ValueTask.CompletedTask, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync("SELECT pg_advisory_unlock($1)", UpgradeLock);
        }
    }

    private async Task<T> RunRepeatedlyAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(conversation, durability, work, cancellationToken);
            }
            catch (Exception exception) when (MayRunAgain(exception, attempt))
            {
                LogRunsAgain(_logger, attempt, exception.Message);
            }
            catch (Exception exception) when (PostgresErrors.Explain(exception, Description) is { } explained)
            {
                throw explained;
            }
        }
    }

    /// <summary>
    /// Nothing was committed. A connection may have died in the pool; a second one shows whether the server has.
    /// </summary>
    private static bool MayRunAgain(Exception exception, int attempt) =>
        (attempt < MaxAttempts && PostgresErrors.IsConflict(exception))
        || (attempt == 1 && PostgresErrors.IsLostConnection(exception));

    private async Task<T> RunOnceAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var session = new PostgresSession(connection, cancellationToken);
        if (durability == Durability.Process)
        {
            await session.WriteAsync("SET LOCAL synchronous_commit TO OFF");
        }

        if (conversation is { } id)
        {
            await session.LockAsync(id.ToString());
        }

        var result = await work(session);
        await session.FlushAsync();
        if (session.Failure is not null)
        {
            throw session.Failure;
        }

        await CommitAsync(transaction);
        return result;
    }

    private async Task CommitAsync(NpgsqlTransaction transaction)
    {
        try
        {
            // Not to be cancelled: it would not be known what became of it.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (PostgresErrors.IsLostConnection(exception))
        {
            throw new StoreUnavailableException(
                $"{Description} was lost in the middle of a commit: what was to be saved may be there or not.",
                exception);
        }
    }

    [LoggerMessage(3020, LogLevel.Information, "{Store}: schema {From} upgraded to {To}")]
    private static partial void LogUpgraded(ILogger logger, string store, int from, int to);

    [LoggerMessage(3021, LogLevel.Debug, "Attempt {Attempt} runs again: {Cause}")]
    private static partial void LogRunsAgain(ILogger logger, int attempt, string cause);
}
