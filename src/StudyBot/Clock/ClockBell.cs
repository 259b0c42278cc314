namespace StudyBot.Clock;

/// <summary>Wakes the clock: something may have been scheduled for earlier than it sleeps.</summary>
public sealed class ClockBell
{
    private volatile TaskCompletionSource _rung = NewBell();

    /// <summary>Cheap, from any thread; several rings before the clock looks are one.</summary>
    public void Ring() => _rung.TrySetResult();

    /// <summary>Ends at a ring, after <paramref name="atMost"/>, or when cancelled; throws nothing.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        await _rung.Task.WaitAsync(atMost, time, cancellationToken).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing);
        _rung = NewBell();
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
