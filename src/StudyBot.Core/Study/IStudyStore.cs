using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study;

/// <summary>
/// What the bot remembers. SQLite and PostgreSQL keep the same contract, pinned by the same tests.
/// Every member throws <see cref="StoreUnavailableException"/> when nothing could be read or saved.
/// </summary>
public interface IStudyStore
{
    /// <summary>
    /// Runs <paramref name="work"/> in one transaction; units of work of the same conversation run one after another, also
    /// across processes. When the task ends, what was written is on disk; when <paramref name="work"/> throws, nothing is.
    /// The work waits for nothing but the unit of work itself, and may be run again when what it wrote could not be kept: it changes
    /// nothing else.
    /// </summary>
    Task<T> InConversationAsync<T>(
        ConversationId conversation, Func<IUnitOfWork, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// When <see cref="LeaseDueAsync"/> next has something to give (a leased row counts from the end of its lease); null: never.
    /// </summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Rows that are due at <paramref name="now"/>, oldest first, leased to this process until <paramref name="leaseUntil"/>. A row
    /// stays until a unit of work takes it with <see cref="IUnitOfWork.TakeDueAsync"/>.
    /// </summary>
    Task<ImmutableArray<DueItem>> LeaseDueAsync(
        Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>Replies of a platform that are committed, not shown, and leased to nobody at <paramref name="now"/>; oldest first.</summary>
    Task<ImmutableArray<OutboxItem>> LeaseUndeliveredAsync(
        string platform, Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that sending has begun, for what must not be sent twice.</summary>
    /// <returns>False: another process has begun, or it is done; it must not be sent here.</returns>
    Task<bool> DeliveryStartedAsync(long outboxId, CancellationToken cancellationToken);

    /// <summary>Takes that back: it surely had no effect, and may be sent by anybody.</summary>
    Task DeliveryNotStartedAsync(long outboxId, CancellationToken cancellationToken);

    /// <summary>
    /// The replies were shown (or can never be): they leave the outbox, and what they were shown as is remembered by slot. Survives
    /// the death of the process when the task ends; may be lost with the machine's power, unless it has a value for the platform.
    /// </summary>
    Task DeliveredAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    /// <summary>What the platform calls the message last shown under the slot; null when none was.</summary>
    Task<string?> ShownAsync(ConversationId conversation, string slot, CancellationToken cancellationToken);

    /// <summary>What a platform's worker keeps for itself (an offset, a gateway session); null when never saved.</summary>
    Task<string?> PlatformStateAsync(string platform, string key, CancellationToken cancellationToken);

    /// <param name="value">Null forgets it.</param>
    Task SavePlatformStateAsync(string platform, string key, string? value, CancellationToken cancellationToken);

    /// <summary>Forgets update keys of before <paramref name="before"/>: no platform repeats an update after so long.</summary>
    Task ForgetUpdatesAsync(Instant before, CancellationToken cancellationToken);
}
