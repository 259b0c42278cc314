using StudyBot.Core.Messages;
using StudyBot.Messaging;

namespace StudyBot.Tests.Messaging;

public sealed class TurnsTests
{
    private static readonly ConversationId Here = new("test", "here");
    private static readonly ConversationId There = new("test", "there");

    private readonly Turns _turns = new();

    [Fact]
    public async Task Work_of_one_conversation_is_done_in_the_order_of_the_calls()
    {
        var done = new List<int>();
        var all = Enumerable.Range(0, 1000).Select(number => _turns.RunAsync(Here, async () =>
        {
            await Task.Yield();
            done.Add(number);
        })).ToList();
        await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(0, 1000), done);
    }

    [Fact]
    public async Task Different_conversations_do_not_wait_for_each_other()
    {
        var gate = new TaskCompletionSource();
        var waiting = _turns.RunAsync(Here, () => gate.Task);
        await _turns.RunAsync(There, () => Task.CompletedTask);
        Assert.False(waiting.IsCompleted);
        gate.SetResult();
        await waiting;
    }

    [Fact]
    public async Task Failed_work_does_not_hold_up_the_next()
    {
        var failed = _turns.RunAsync(Here, () => throw new InvalidOperationException());
        await _turns.RunAsync(Here, () => Task.CompletedTask);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
    }

    [Fact]
    public async Task Idle_means_that_all_that_was_handed_in_is_done()
    {
        var gate = new TaskCompletionSource();
        _ = _turns.RunAsync(Here, () => gate.Task);
        _ = _turns.RunAsync(There, () => gate.Task);
        var idle = _turns.WhenIdleAsync(CancellationToken.None);
        Assert.False(idle.IsCompleted);
        gate.SetResult();
        await idle;
    }

    [Fact]
    public async Task Waiting_for_idleness_can_be_given_up()
    {
        var gate = new TaskCompletionSource();
        _ = _turns.RunAsync(Here, () => gate.Task);
        using var patience = new CancellationTokenSource();
        var idle = _turns.WhenIdleAsync(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => idle);
        gate.SetResult();
    }
}
