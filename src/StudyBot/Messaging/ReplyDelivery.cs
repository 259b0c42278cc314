using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Messaging.Parts;

namespace StudyBot.Messaging;

/// <summary>
/// Brings committed replies to their platforms: in order within a conversation, different conversations at once, what
/// nobody waits for beside them. A reply leaves the outbox when its platform has said what became of it, so what this process leaves behind is shown by
/// the next.
/// </summary>
public sealed partial class ReplyDelivery(
    IStudyStore store,
    IEnumerable<IPlatform> platforms,
    PartMaker parts,
    TimeProvider time,
    ILogger<ReplyDelivery> logger) : IDisposable
{
    private const int ItemsAtOnce = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, IPlatform> _platforms =
        platforms.ToDictionary(platform => platform.Name, StringComparer.Ordinal);

    private readonly Turns _turns = new();

    /// <summary>Ids that this process is about to show, or has shown and not been able to note.</summary>
    private readonly ConcurrentDictionary<long, byte> _inHand = new();

    private readonly ConcurrentQueue<Delivery> _unnoted = new();

    private readonly ScheduledLane _scheduled = new(time, logger);

    private readonly CancellationTokenSource _noMoreTries = new();

    private readonly CancellationTokenSource _abandoned = new();

    public void Enqueue(ImmutableArray<OutboxItem> items)
    {
        foreach (var item in items)
        {
            if (_platforms.TryGetValue(item.To.Platform, out var platform)
                && (item.Id == 0 || _inHand.TryAdd(item.Id, 0)))
            {
                _ = item.Reply.ScheduledKey is null
                    ? _turns.RunAsync(item.To, () => DeliverAsync(platform, item))
                    : _scheduled.RunAsync(item, () => DeliverAsync(platform, item), _noMoreTries.Token);
            }
        }
    }

    /// <summary>Takes up what was committed and not shown, here or by a process that died.</summary>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task RedeliverAsync(string platform, CancellationToken cancellationToken)
    {
        await NoteAsync(cancellationToken);
        ImmutableArray<OutboxItem> items;
        do
        {
            var now = time.Now;
            items = await store.LeaseUndeliveredAsync(
                platform, now, now + MessageRouter.DeliveryLease, ItemsAtOnce, cancellationToken);
            Enqueue([.. items.Select(item => item with { IsLeftover = true })]);
        }
        while (items.Length == ItemsAtOnce);
    }

    /// <summary>Ends when everything that was handed in has been shown or given up.</summary>
    public async Task WhenEmptyAsync(CancellationToken cancellationToken)
    {
        await _turns.WhenIdleAsync(cancellationToken);
        await _scheduled.WhenIdleAsync(cancellationToken);
    }

    /// <summary>The same for what people wait for in one conversation.</summary>
    public Task WhenShownAsync(ConversationId conversation) => _turns.WhenIdleAsync(conversation);

    /// <summary>Finishes what can be finished at once; the rest stays in the outbox.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _noMoreTries.CancelAsync();
        await using var abandoning = cancellationToken.Register(_abandoned.Cancel);
        await WhenEmptyAsync(cancellationToken);
    }

    public void Dispose()
    {
        _scheduled.Dispose();
        _noMoreTries.Dispose();
        _abandoned.Dispose();
    }

    /// <returns>Null: it is left for later, or for another process.</returns>
    private async Task<DeliveryResult?> DeliverAsync(IPlatform platform, OutboxItem item)
    {
        var giveUpAt = time.Now + MessageRouter.DeliveryLease;
        var pause = FirstPause;
        while (true)
        {
            var result = await TryAsync(platform, item);
            StudyBotMetrics.Delivered(platform.Name, result.GetType().Name);
            if (result is Elsewhere)
            {
                _inHand.TryRemove(item.Id, out _);
                return null;
            }

            if (result is not NotNow notNow)
            {
                await FinishAsync(item, result);
                return result;
            }

            NotDelivered(logger, item.To, notNow.Reason);
            await Task.Delay(notNow.After ?? pause, time, _noMoreTries.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            if (_noMoreTries.IsCancellationRequested || time.Now >= giveUpAt)
            {
                _inHand.TryRemove(item.Id, out _);
                return null;
            }
        }
    }

    private async Task<DeliveryResult> TryAsync(IPlatform platform, OutboxItem item)
    {
        try
        {
            var made = await parts.MakeAsync(item, platform.DrawsPictures, _abandoned.Token);
            return await platform.DeliverAsync(made, _abandoned.Token);
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            return new NotNow("the program is ending");
        }
        catch (Exception exception)
        {
            // Tried again it would fail again, after having shown its first half again.
            StudyBotMetrics.Failed("delivery");
            DeliveryFailed(logger, exception, item.To);
            return new Refused(exception.GetType().Name);
        }
    }

    private async Task FinishAsync(OutboxItem item, DeliveryResult result)
    {
        if (result is Refused or Uncertain)
        {
            GivenUp(logger, item.To, result is Refused refused ? refused.Reason : ((Uncertain)result).Reason);
        }

        if (item.Id == 0)
        {
            return;
        }

        var nativeId = result is Shown shown ? shown.NativeId : null;
        var delivery = new Delivery(item.Id, item.To, nativeId is null ? null : item.Reply.Slot, nativeId)
        {
            States = result.States,
        };
        try
        {
            await store.DeliveredAsync([delivery], CancellationToken.None);
            _inHand.TryRemove(item.Id, out _);
        }
        catch (StoreUnavailableException exception)
        {
            StudyBotMetrics.Failed("storage");
            NotNoted(logger, item.To, exception.Message);
            _unnoted.Enqueue(delivery);
        }
    }

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        while (_unnoted.TryPeek(out var delivery))
        {
            await store.DeliveredAsync([delivery], cancellationToken);
            _unnoted.TryDequeue(out _);
            _inHand.TryRemove(delivery.OutboxId, out _);
        }
    }

    [LoggerMessage(1301, LogLevel.Warning, "A reply to {Conversation} has to wait: {Reason}")]
    private static partial void NotDelivered(ILogger logger, ConversationId conversation, string reason);

    [LoggerMessage(1302, LogLevel.Warning, "A reply to {Conversation} is given up: {Reason}")]
    private static partial void GivenUp(ILogger logger, ConversationId conversation, string reason);

    [LoggerMessage(1303, LogLevel.Error, "A reply to {Conversation} could not be shown")]
    private static partial void DeliveryFailed(ILogger logger, Exception exception, ConversationId conversation);

    [LoggerMessage(1304, LogLevel.Error, "A reply to {Conversation} was shown, which could not be noted yet: {Reason}")]
    private static partial void NotNoted(ILogger logger, ConversationId conversation, string reason);
}
