using StudyBot.Core.Messages;

namespace StudyBot.Messaging;

/// <summary>
/// Work of one conversation is done one piece after another, in the order in which it was handed in; of different ones
/// at once.
/// </summary>
public sealed class Turns
{
    private readonly Dictionary<ConversationId, Task> _last = [];

    /// <param name="work">Begins on another thread; deals with its own failures.</param>
    public Task RunAsync(ConversationId conversation, Func<Task> work)
    {
        lock (_last)
        {
            var turn = AfterAsync(_last.GetValueOrDefault(conversation, Task.CompletedTask), work);
            _last[conversation] = turn;
            _ = ForgetAsync(conversation, turn);
            return turn;
        }
    }

    /// <summary>Ends when everything of the conversation that was handed in before is done.</summary>
    public Task WhenIdleAsync(ConversationId conversation)
    {
        lock (_last)
        {
            return _last.GetValueOrDefault(conversation, Task.CompletedTask);
        }
    }

    /// <summary>Ends when everything that was handed in before is done.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (Running() is { Length: > 0 } running)
        {
            await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private Task[] Running()
    {
        lock (_last)
        {
            return [.. _last.Values.Where(turn => !turn.IsCompleted)];
        }
    }

    private static async Task AfterAsync(Task previous, Func<Task> work)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        await work();
    }

    private async Task ForgetAsync(ConversationId conversation, Task turn)
    {
        await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_last)
        {
            if (_last.TryGetValue(conversation, out var last) && last == turn)
            {
                _last.Remove(conversation);
            }
        }
    }
}
