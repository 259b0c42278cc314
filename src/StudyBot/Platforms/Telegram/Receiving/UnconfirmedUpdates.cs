using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Updates that Telegram gives again when it is asked, oldest first: those in hand, and those done behind one in hand.
/// </summary>
public sealed class UnconfirmedUpdates
{
    private readonly Queue<(long Id, Task Done)> _updates = [];

    private long? _next;

    /// <summary>Confirms all before the oldest that is not done; null before the first of all.</summary>
    public long? Offset => _updates.TryPeek(out var oldest) ? oldest.Id : _next;

    public bool IsEmpty => _updates.Count == 0;

    public bool IsNew(Update update) => _updates.All(known => known.Id != update.UpdateId);

    public void Add(Update update, Task done)
    {
        _updates.Enqueue((update.UpdateId, done));
        _next = update.UpdateId + 1;
    }

    /// <summary>Ends when all are done; fails when one could not be.</summary>
    public Task WhenDoneAsync() => Task.WhenAll(_updates.Select(update => update.Done));

    /// <summary>From now on the offset confirms them, up to the first that is not done.</summary>
    /// <exception cref="Exception">One could not be done: it is not confirmed.</exception>
    public async Task ForgetDoneAsync()
    {
        while (_updates.TryPeek(out var oldest) && oldest.Done.IsCompleted)
        {
            await oldest.Done;
            _updates.Dequeue();
        }
    }
}
