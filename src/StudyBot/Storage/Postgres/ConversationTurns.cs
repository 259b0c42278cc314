using StudyBot.Core.Messages;

namespace StudyBot.Storage.Postgres;

/// <summary>
/// Whose turn it is, conversation by conversation, in the order asked for. The server's lock keeps other processes out;
/// this one keeps a busy group from holding all the connections while it waits for itself.
/// </summary>
internal sealed class ConversationTurns
{
    private readonly Dictionary<ConversationId, Task> _last = [];

    /// <summary>Runs the work when all earlier work of the conversation has ended.</summary>
    public Task<T> RunAsync<T>(ConversationId conversation, Func<Task<T>> work)
    {
        lock (_last)
        {
            var before = _last.GetValueOrDefault(conversation, Task.CompletedTask);
            var ours = RunAfterAsync(before, work);
            _last[conversation] = ours;
            _ = ours.ContinueWith(
                ended => Forget(conversation, ended),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return ours;
        }
    }

    private static async Task<T> RunAfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await work();
    }

    private void Forget(ConversationId conversation, Task ended)
    {
        lock (_last)
        {
            if (_last.TryGetValue(conversation, out var last) && last == ended)
            {
                _last.Remove(conversation);
            }
        }
    }
}
