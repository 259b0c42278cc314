namespace StudyBot.Platforms.Discord.Limits;

/// <summary>A request that waits until it may be sent, or is on its way.</summary>
/// <param name="number">Ascending in the order of asking.</param>
/// <param name="dueBy">Among those that wait the earliest goes first.</param>
public sealed class Turn(RouteBucket bucket, long number, TimeSpan dueBy, bool isScheduled)
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public (TimeSpan DueBy, long Number) Order => (dueBy, number);

    /// <summary>Does nobody wait for it? One that has waited long enough is treated as if somebody did.</summary>
    public bool IsScheduled(TimeSpan now) => isScheduled && now < dueBy;

    public Task Granted => _granted.Task;

    public bool IsGranted => _granted.Task.IsCompleted;

    /// <summary>Changes when it turns out that the route shares its limit with others.</summary>
    internal RouteBucket Bucket { get; set; } = bucket;

    internal bool IsLeft { get; set; }

    internal void Grant() => _granted.TrySetResult();
}
