using Microsoft.Extensions.Logging;

namespace StudyBot.Tests.ContentFiles;

/// <summary>Keeps what was logged.</summary>
internal sealed class KeptLog<T> : ILogger<T>
{
    public List<(LogLevel Level, int Id, string Text)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Add((logLevel, eventId.Id, formatter(state, exception)));
}
