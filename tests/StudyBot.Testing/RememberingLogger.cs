using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StudyBot.Testing;

/// <summary>Keeps what was logged, each entry as the whole text that a log file would have.</summary>
public sealed class RememberingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(EventId Id, string Text)> _entries = new();

    private readonly List<(string Words, TaskCompletionSource Said)> _waiting = [];

    /// <summary>Called after every entry; null: nobody waits for one.</summary>
    public Action? Noted { get; init; }

    public IReadOnlyList<string> Entries => [.. _entries.Select(entry => entry.Text)];

    public IReadOnlyList<int> Ids => [.. _entries.Select(entry => entry.Id.Id)];

    /// <summary>Ends when an entry has these words. Fails after half a minute.</summary>
    public async Task SaysAsync(string words)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            _waiting.Add((words, said));
        }

        if (Entries.Any(entry => entry.Contains(words, StringComparison.Ordinal)))
        {
            return;
        }

        try
        {
            await said.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The log never says '{words}': {string.Join('\n', Entries)}");
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var text = $"{logLevel}: {formatter(state, exception)} {exception}";
        _entries.Enqueue((eventId, text));
        lock (_waiting)
        {
            foreach (var (_, said) in _waiting.Where(one => text.Contains(one.Words, StringComparison.Ordinal)))
            {
                said.TrySetResult();
            }
        }

        Noted?.Invoke();
    }
}
