using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>
/// What both databases have in common: the contract's statements, given a transaction to run them in.
/// </summary>
public abstract partial class StudyStore(ILogger logger) : IStudyStore, IAsyncDisposable
{
    private volatile bool _isUnavailable;

    /// <summary>Where the study is kept, for people: without a password.</summary>
    public abstract string Description { get; }

    /// <summary>Ends a SELECT of rows to be leased: passes over those that another process is just leasing.</summary>
    private protected abstract string SkipLocked { get; }

    public abstract ValueTask DisposeAsync();

    public Task<T> InConversationAsync<T>(
        ConversationId conversation, Func<IUnitOfWork, ValueTask<T>> work, CancellationToken cancellationToken) =>
        RunAsync(
            conversation, Durability.Disk, session => work(new UnitOfWork(session, conversation)), cancellationToken);

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            session => session.FirstAsync(
                "SELECT available_at FROM due ORDER BY available_at LIMIT 1",
                static row => (Instant?)Instant.FromUnixTimeTicks(row.GetInt64(0))),
            cancellationToken);

    public Task<ImmutableArray<DueItem>> LeaseDueAsync(
        Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            async session =>
            {
                var rows = await session.ListAsync(
                    $"{LeasedRows.SelectDue} {SkipLocked}", LeasedRows.ReadDue, now.ToUnixTimeTicks(), limit);
                await LeaseAsync(session, LeasedRows.LeaseDue, rows.Select(row => row.Id), leaseUntil);
                return rows.Select(row => row.Item).ToImmutableArray();
            },
            cancellationToken);

    public Task<ImmutableArray<OutboxItem>> LeaseUndeliveredAsync(
        string platform, Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            async session =>
            {
                var items = await session.ListAsync(
                    $"{LeasedRows.SelectOutbox} {SkipLocked}",
                    LeasedRows.ReadOutbox,
                    platform, now.ToUnixTimeTicks(), limit);
                await LeaseAsync(session, LeasedRows.LeaseOutbox, items.Select(item => item.Id), leaseUntil);
                return items.ToImmutableArray();
            },
            cancellationToken);

    public Task<bool> DeliveryStartedAsync(long outboxId, CancellationToken cancellationToken) =>
        SetStartedAsync(outboxId, isStarted: true, cancellationToken);

    public Task DeliveryNotStartedAsync(long outboxId, CancellationToken cancellationToken) =>
        SetStartedAsync(outboxId, isStarted: false, cancellationToken);

    public Task DeliveredAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            deliveries.Any(delivery => delivery.States.Any(state => state.Value is not null))
                ? Durability.Disk
                : Durability.Process,
            async session =>
            {
                foreach (var delivery in deliveries)
                {
                    await DeliverAsync(session, delivery);
                }

                return true;
            },
            cancellationToken);

    public Task<string?> ShownAsync(
        ConversationId conversation, string slot, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            session => session.FirstAsync(
                """
                SELECT native_id FROM shown JOIN conversations ON conversations.number = shown.conversation
                WHERE platform = $1 AND address = $2 AND slot = $3
                """,
                static row => row.GetString(0),
                conversation.Platform, conversation.Address, slot),
            cancellationToken);

    public Task<string?> PlatformStateAsync(string platform, string key, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            session => session.FirstAsync(
                "SELECT value FROM platform_state WHERE platform = $1 AND key = $2",
                static row => row.GetString(0),
                platform, key),
            cancellationToken);

    public Task SavePlatformStateAsync(
        string platform, string key, string? value, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Disk,
            async session =>
            {
                await SaveAsync(session, new PlatformState(platform, key, value));
                return true;
            },
            cancellationToken);

    public Task ForgetUpdatesAsync(Instant before, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Process,
            session => session.ExecuteAsync("DELETE FROM handled_updates WHERE at < $1", before.ToUnixTimeTicks()),
            cancellationToken);

    /// <summary>Runs the work in a transaction of its own and commits it.</summary>
    /// <param name="conversation">Whose work it is: one at a time; null: nobody's.</param>
    /// <returns>True: it was otherwise before.</returns>
    private Task<bool> SetStartedAsync(long outboxId, bool isStarted, CancellationToken cancellationToken) =>
        RunAsync(
            null,
            Durability.Disk,
            async session => await session.ExecuteAsync(
                "UPDATE outbox SET was_started = $1 WHERE id = $2 AND was_started = $3",
                isStarted, outboxId, !isStarted) == 1,
            cancellationToken);

    private protected abstract Task<T> RunInTransactionAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken);

    private async Task<T> RunAsync<T>(
        ConversationId? conversation,
        Durability durability,
        Func<SqlSession, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            var result = await RunInTransactionAsync(conversation, durability, work, cancellationToken);
            if (_isUnavailable)
            {
                _isUnavailable = false;
                LogAvailable(logger, Description);
            }

            return result;
        }
        catch (StoreUnavailableException exception)
        {
            if (!_isUnavailable)
            {
                _isUnavailable = true;
                LogUnavailable(logger, exception.Message);
            }

            throw;
        }
    }

    private static async ValueTask LeaseAsync(
        SqlSession session, string sql, IEnumerable<long> ids, Instant leaseUntil)
    {
        foreach (var id in ids)
        {
            await session.WriteAsync(sql, leaseUntil.ToUnixTimeTicks(), id);
        }
    }

    private static async ValueTask DeliverAsync(SqlSession session, Delivery delivery)
    {
        if (delivery is { Slot: { } slot, NativeId: { } nativeId })
        {
            // The outbox knows where the conversation has moved to meanwhile.
            await session.WriteAsync(
                """
                INSERT INTO shown (conversation, slot, native_id)
                SELECT place.number, $1, $2
                FROM (SELECT COALESCE(
                  (SELECT conversation FROM outbox WHERE id = $3),
                  (SELECT number FROM conversations WHERE platform = $4 AND address = $5)) AS number) AS place
                WHERE place.number IS NOT NULL
                ON CONFLICT (conversation, slot) DO UPDATE SET native_id = excluded.native_id
                """,
                slot, nativeId, delivery.OutboxId, delivery.To.Platform, delivery.To.Address);
        }

        await session.WriteAsync("DELETE FROM outbox WHERE id = $1", delivery.OutboxId);
        foreach (var state in delivery.States)
        {
            await SaveAsync(session, state);
        }
    }

    private static ValueTask SaveAsync(SqlSession session, PlatformState state) => state.Value is null
        ? session.WriteAsync("DELETE FROM platform_state WHERE platform = $1 AND key = $2", state.Platform, state.Key)
        : session.WriteAsync(
            """
            INSERT INTO platform_state (platform, key, value) VALUES ($1, $2, $3)
            ON CONFLICT (platform, key) DO UPDATE SET value = excluded.value
            """,
            state.Platform, state.Key, state.Value);

    [LoggerMessage(3000, LogLevel.Error, "Nothing is saved for now: {Cause}")]
    private static partial void LogUnavailable(ILogger logger, string cause);

    [LoggerMessage(3001, LogLevel.Information, "{Store} can be used again")]
    private static partial void LogAvailable(ILogger logger, string store);
}
