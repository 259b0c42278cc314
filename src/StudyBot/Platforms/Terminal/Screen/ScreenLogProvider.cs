namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>
/// The log of a program whose standard error is the screen that somebody types on: faint lines above the prompt.
/// </summary>
internal sealed class ScreenLogProvider(TerminalClient client) : ILoggerProvider
{
    private readonly ScreenTerminalClient _screen = (ScreenTerminalClient)client;

    public ILogger CreateLogger(string categoryName) => new ScreenLogger(_screen);

    public void Dispose()
    {
    }

    private sealed class ScreenLogger(ScreenTerminalClient screen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception);
            screen.ShowNotice(exception is null ? text : $"{text}: {exception}");
        }
    }
}
