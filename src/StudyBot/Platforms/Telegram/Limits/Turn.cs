namespace StudyBot.Platforms.Telegram.Limits;

/// <summary>A new message that waits until it may be sent.</summary>
/// <param name="number">Ascending in the order of asking.</param>
/// <param name="isScheduled">Does nobody wait for it?</param>
public sealed class Turn(long number, bool isScheduled)
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Number => number;

    public bool IsScheduled => isScheduled;

    public Task Granted => _granted.Task;

    public bool IsGranted => _granted.Task.IsCompleted;

    /// <summary>Where it waits; null when it does not.</summary>
    internal LinkedListNode<Turn>? Place { get; set; }

    internal void Grant() => _granted.TrySetResult();
}
