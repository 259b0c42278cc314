using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Hosting;
using StudyBot.Platforms.Telegram;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>The whole program in this process, with a database of its own, talking to a Telegram on loopback.</summary>
internal sealed class TelegramRun : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly StringWriter _errors = new();

    private readonly RememberingLogger<TelegramRun> _log = new();

    private CancellationTokenSource _stop = new();

    private Task<int> _running = Task.FromResult(0);

    private TelegramRun(FakeTelegramServer telegram, ShiftedTime? time)
    {
        Telegram = telegram;
        Time = time;
    }

    public FakeTelegramServer Telegram { get; }

    /// <summary>Null: the system's.</summary>
    public ShiftedTime? Time { get; }

    public string Errors => _errors.ToString();

    /// <summary>Everything, down to traces.</summary>
    public IReadOnlyList<string> Log => _log.Entries;

    /// <param name="prepare">Done before the program starts.</param>
    public static async Task<TelegramRun> StartAsync(
        ShiftedTime? time = null, Action<FakeTelegramServer>? prepare = null)
    {
        var run = new TelegramRun(await FakeTelegramServer.StartAsync(time), time);
        prepare?.Invoke(run.Telegram);
        run.Start();
        return run;
    }

    public void Start()
    {
        _stop = new CancellationTokenSource();
        var builder = new StudyBotBuilder(
            $"--Storage:ConnectionString={_folder.File("study.db")}",
            $"--Telegram:Token={FakeTelegramServer.Token}",
            $"--Telegram:ApiBaseUrl={Telegram.Address}",
            "--Telegram:MessagesPerSecond=0",
            "--Telegram:ChatMessagesPerSecond=0",
            "--Telegram:GroupMessagesPerMinute=0",
            "--Logging:LogLevel:Default=Trace");
        builder.AddStudyBot().AddTelegram();
        builder.LogsToConsole = false;
        builder.Services.AddSingleton<ILoggerProvider>(new Provider(_log));
        if (Time is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
        }

        var host = builder.Build();
        _running = Task.Run(() => host.RunAsync(_errors, _stop.Token));
    }

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
        _errors.Dispose();
        await Telegram.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Provider(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
