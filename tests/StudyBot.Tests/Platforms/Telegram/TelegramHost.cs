using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Telegram;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>The whole program in this process, talking to a Telegram on loopback. It may be started again.</summary>
/// <param name="storage">A connection string.</param>
/// <param name="time">Null: the system's.</param>
/// <param name="settings">More of them: <c>--Section:Name=value</c>.</param>
internal sealed class TelegramHost(
    FakeTelegramServer telegram, string storage, TimeProvider? time, params IEnumerable<string> settings)
    : IAsyncDisposable
{
    private readonly StringWriter _errors = new();

    private readonly RememberingLogger<TelegramHost> _log = new();

    private CancellationTokenSource _stop = new();

    private Task<int> _running = Task.FromResult(0);

    public string Errors => _errors.ToString();

    /// <summary>Everything, down to traces.</summary>
    public IReadOnlyList<string> Log => _log.Entries;

    public void Start()
    {
        _stop = new CancellationTokenSource();
        var builder = new StudyBotBuilder(
        [
            $"--Storage:ConnectionString={storage}",
            $"--Telegram:Token={FakeTelegramServer.Token}",
            $"--Telegram:ApiBaseUrl={telegram.Address}",
            "--Telegram:MessagesPerSecond=0",
            "--Telegram:ChatMessagesPerSecond=0",
            "--Telegram:GroupMessagesPerMinute=0",
            "--Logging:LogLevel:Default=Trace",
            .. settings,
        ]);
        builder.AddStudyBot().AddTelegram().AddDiscord();
        builder.LogsToConsole = false;
        builder.Services.AddSingleton<ILoggerProvider>(new Provider(_log));
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        var host = builder.Build();
        _running = Task.Run(() => host.RunAsync(_errors, _stop.Token));
    }

    /// <summary>Ends when the log has an entry with these words. Fails after half a minute.</summary>
    public Task LoggedAsync(string words) => _log.SaysAsync(words);

    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await EndAsync();
    }

    /// <summary>When the program ends by itself.</summary>
    public Task<int> EndAsync() => _running.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        await _errors.DisposeAsync();
    }

    private sealed class Provider(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
