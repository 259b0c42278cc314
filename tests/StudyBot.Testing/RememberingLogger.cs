using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StudyBot.Testing;

/// <summary>Keeps what was logged, each entry as the whole text that a log file would have.</summary>
public sealed class RememberingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(EventId Id, string Text)> _entries = new();

    /// <summary>Called after every entry; null: nobody waits for one.</summary>
    public Action? Noted { get; init; }

    public IReadOnlyList<string> Entries => [.. _entries.Select(entry => entry.Text)];

    public IReadOnlyList<int> Ids => [.. _entries.Select(entry => entry.Id.Id)];

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
        _entries.Enqueue((eventId, $"{logLevel}: {formatter(state, exception)} {exception}"));
        Noted?.Invoke();
    }
}
