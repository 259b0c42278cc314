using System.Collections.Concurrent;
using StudyBot.Core.Study;

namespace StudyBot.Messaging;

/// <summary>
/// Where replies go that nobody waits for, beside the turns of the conversations: a daily fact that has to wait does
/// not hold up an answer. So many of a platform are on their way at once, the others queue.
/// </summary>
public sealed class ScheduledLane(TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>Enough for any platform's pace, and few enough that none waits long for its turn at the platform.</summary>
    public const int AtOnce = 64;

    private readonly RoundProgress _progress = new(time, logger);

    private readonly Turns _turns = new();

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <param name="deliver">Deals with its own failures; what became of it, null when it is left for later.</param>
    /// <param name="noMore">Gives up what is still queueing.</param>
    public Task RunAsync(OutboxItem item, Func<Task<DeliveryResult?>> deliver, CancellationToken noMore)
    {
        var platform = item.To.Platform;
        var gate = _gates.GetOrAdd(platform, _ => new SemaphoreSlim(AtOnce));
        _progress.Begin(platform);
        return _turns.RunAsync(item.To, async () =>
        {
            DeliveryResult? result = null;
            try
            {
                await gate.WaitAsync(noMore);
                try
                {
                    result = await deliver();
                }
                finally
                {
                    gate.Release();
                }
            }
            finally
            {
                _progress.End(platform, result);
            }
        });
    }

    /// <summary>Ends when nothing is on its way.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken) => _turns.WhenIdleAsync(cancellationToken);

    /// <summary>Tells how far the round came.</summary>
    public void Dispose()
    {
        _progress.Tell();
        _progress.Dispose();
    }
}
