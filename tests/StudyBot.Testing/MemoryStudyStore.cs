using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Testing;

/// <summary>
/// The store's contract in memory, for conversation tests: pinned by the same tests as the databases.
/// </summary>
public sealed class MemoryStudyStore : IStudyStore
{
    private readonly Lock _turn = new();
    private MemoryState _state = MemoryState.Empty;

    /// <summary>The whole log of answers, oldest first.</summary>
    public ImmutableArray<AnswerRecord> Answers => [.. Current.Answers.Select(answer => answer.Answer)];

    /// <summary>The whole log of reviews, oldest first.</summary>
    public ImmutableArray<ReviewRecord> Reviews => [.. Current.Reviews];

    /// <summary>All rows that are to come due, earliest first.</summary>
    public ImmutableArray<DueItem> Dues => [.. Current.Dues.Values.OrderBy(due => due.Item.At).Select(due => due.Item)];

    /// <summary>Set to let every member fail as an unreachable store does, until it is null again.</summary>
    public StoreUnavailableException? Failure { get; set; }

    private MemoryState Current
    {
        get
        {
            lock (_turn)
            {
                return _state;
            }
        }
    }

    public Task<T> InConversationAsync<T>(
        ConversationId conversation, Func<IUnitOfWork, ValueTask<T>> work, CancellationToken cancellationToken) =>
        Run(state =>
        {
            var unit = new MemoryUnitOfWork(state, conversation);
            var task = work(unit);
            return task.IsCompleted
                ? (unit.State, task.GetAwaiter().GetResult())
                : throw new InvalidOperationException("The work waited for something else than its unit of work.");
        }, cancellationToken);

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) =>
        Run(state => (state, state.Dues.Values.Min(due => (Instant?)due.AvailableAt)), cancellationToken);

    public Task<ImmutableArray<DueItem>> LeaseDueAsync(
        Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken) =>
        Run(state =>
        {
            var due = state.Dues.Where(pair => pair.Value.AvailableAt <= now)
                .OrderBy(pair => pair.Value.Item.At).Take(limit).ToList();
            var leased = due.Select(
                pair => KeyValuePair.Create(pair.Key, pair.Value with { AvailableAt = leaseUntil }));
            return (
                state with { Dues = state.Dues.SetItems(leased) },
                due.Select(pair => state.Describe(pair.Value.Item)).ToImmutableArray());
        }, cancellationToken);

    public Task<ImmutableArray<OutboxItem>> LeaseUndeliveredAsync(
        string platform, Instant now, Instant leaseUntil, int limit, CancellationToken cancellationToken) =>
        Run(state =>
        {
            var waiting = state.Outbox.Values
                .Where(row => row.AvailableAt <= now && row.To.Platform == platform)
                .OrderBy(row => row.Id).Take(limit).ToList();
            var leased = waiting.Select(row => KeyValuePair.Create(row.Id, row with { AvailableAt = leaseUntil }));
            return (
                state with { Outbox = state.Outbox.SetItems(leased) },
                waiting.Select(state.Describe).ToImmutableArray());
        }, cancellationToken);

    public Task<bool> DeliveryStartedAsync(long outboxId, CancellationToken cancellationToken) =>
        SetStartedAsync(outboxId, isStarted: true, cancellationToken);

    public Task DeliveryNotStartedAsync(long outboxId, CancellationToken cancellationToken) =>
        SetStartedAsync(outboxId, isStarted: false, cancellationToken);

    public Task DeliveredAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        Run(
            state => (deliveries.Aggregate(state, (result, delivery) => result.Deliver(delivery)), true),
            cancellationToken);

    public Task<string?> ShownAsync(
        ConversationId conversation, string slot, CancellationToken cancellationToken) =>
        Run(state => (state, state.Shown.GetValueOrDefault((conversation, slot))), cancellationToken);

    public Task<string?> PlatformStateAsync(string platform, string key, CancellationToken cancellationToken) =>
        Run(state => (state, state.PlatformState.GetValueOrDefault((platform, key))), cancellationToken);

    public Task SavePlatformStateAsync(
        string platform, string key, string? value, CancellationToken cancellationToken) =>
        Run(state => (state.Save(new PlatformState(platform, key, value)), true), cancellationToken);

    public Task ForgetUpdatesAsync(Instant before, CancellationToken cancellationToken) =>
        Run(state => (state with
        {
            Updates = state.Updates.RemoveRange(
                state.Updates.Where(pair => pair.Value < before).Select(pair => pair.Key)),
        }, true), cancellationToken);

    private Task<T> Run<T>(Func<MemoryState, (MemoryState State, T Result)> change, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        lock (_turn)
        {
            try
            {
                (_state, var result) = Failure is null ? change(_state) : throw Failure;
                return Task.FromResult(result);
            }
            catch (Exception exception)
            {
                return Task.FromException<T>(exception);
            }
        }
    }

    private Task<bool> SetStartedAsync(long outboxId, bool isStarted, CancellationToken cancellationToken) =>
        Run(
            state => state.Outbox.TryGetValue(outboxId, out var row) && row.WasStarted != isStarted
                ? (state with { Outbox = state.Outbox.SetItem(outboxId, row with { WasStarted = isStarted }) }, true)
                : (state, false),
            cancellationToken);
}
