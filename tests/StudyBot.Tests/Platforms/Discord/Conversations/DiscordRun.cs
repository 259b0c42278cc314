using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>The whole program in this process, with a database of its own, talking to a Discord on loopback.</summary>
internal sealed class DiscordRun : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    private readonly StringWriter _errors = new();

    private readonly RememberingLogger<DiscordRun> _log;

    private CancellationTokenSource _stop = new();

    private Task<int> _running = Task.FromResult(0);

    public DiscordRun(FakeDiscord discord, string[] settings)
    {
        Discord = discord;
        _log = new RememberingLogger<DiscordRun> { Noted = discord.World.Changed };
        Settings = settings;
        Guild = discord.AddGuild();
        Channel = Guild.AddChannel("study");
    }

    public FakeDiscord Discord { get; }

    /// <summary>For the next start.</summary>
    public string[] Settings { get; set; }

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public string Database => _folder.File("study.db");

    /// <summary>Of the program as it runs now.</summary>
    public DiscordLimits Limits { get; private set; } = null!;

    public string Errors => _errors.ToString();

    /// <summary>Everything, down to traces.</summary>
    public IReadOnlyList<string> Log => _log.Entries;

    /// <summary>Ends when the bot is there and its commands are registered.</summary>
    /// <param name="prepare">Done before the program starts.</param>
    public static async Task<DiscordRun> StartAsync(
        Action<FakeDiscord>? prepare = null, params string[] settings)
    {
        var run = new DiscordRun(await FakeDiscord.StartAsync(), settings);
        prepare?.Invoke(run.Discord);
        run.Start();
        await run.WhenThereAsync();
        return run;
    }

    public void Start()
    {
        _stop = new CancellationTokenSource();
        var builder = new StudyBotBuilder(
        [
            $"--Storage:ConnectionString={Database}",
            .. Settings.Any(setting => setting.StartsWith("--Discord:Token", StringComparison.Ordinal))
                ? Array.Empty<string>()
                : [$"--Discord:Token={Discord.Token}"],
            $"--Discord:ApiBaseUrl={Discord.ApiBaseUrl}",
            "--Logging:LogLevel:Default=Trace",
            .. Settings,
        ]);
        builder.AddStudyBot().AddDiscord();
        builder.LogsToConsole = false;
        builder.AddCheck((services, _) =>
        {
            Limits = services.GetRequiredService<DiscordLimits>();
            return Task.FromResult<ImmutableArray<StartupFault>>([]);
        });
        builder.Services.AddSingleton<ILoggerProvider>(new Provider(_log));
        var host = builder.Build();
        _running = Task.Run(() => host.RunAsync(_errors, _stop.Token));
    }

    public async Task WhenThereAsync()
    {
        await Discord.Gateway.WhenReadyAsync(1);
        await LoggedAsync("shard 0 of 1: ready");
        await Discord.WhenAsync(() => Discord.World.GlobalCommands.Count > 0 ? Discord : null);
    }

    /// <summary>Ends when the log has such a line.</summary>
    public Task LoggedAsync(string text) => Discord.WhenAsync(
        () => Log.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)));

    /// <summary>Somebody in the server.</summary>
    public FakeUser Member(string name, string locale = "en-US", bool isAdmin = false)
    {
        var user = Discord.AddUser(name, locale);
        Guild.Join(user, isAdmin);
        return user;
    }

    /// <summary>In the channel.</summary>
    public async Task SpeaksEnglishAsync()
    {
        var admin = Member("Root", isAdmin: true);
        await admin.Run(Channel, "language", ("language", "en")).WhenShownAsync().WaitAsync(Patience);
    }

    /// <summary>Ends when somebody sees such a message there, the latest first.</summary>
    public async Task<FakeMessage> SeesAsync(FakeUser user, FakeChannel channel, Func<FakeMessage, bool> isIt)
    {
        try
        {
            return await Discord.World.WhenAsync(() => channel.MessagesSeenBy(user).LastOrDefault(
                message => message is { IsDeleted: false, IsLoading: false } && isIt(message))).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{user} sees something else:\n{Screen(user, channel)}");
        }
    }

    public static string Screen(FakeUser user, FakeChannel channel) => string.Join(
        "\n---\n",
        channel.MessagesSeenBy(user).Select(message => $"{message.Text}\n[{string.Join("] [", message.Buttons)}]"));

    public Task<FakeMessage> SeesAsync(FakeUser user, FakeChannel channel, string text) => SeesAsync(
        user, channel, message => message.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Ends when that question of the quiz is open.</summary>
    /// <param name="round">"1/5".</param>
    public Task<FakeMessage> AskedAsync(FakeUser user, FakeChannel channel, string round) => SeesAsync(
        user,
        channel,
        message => message.Text.Contains(round, StringComparison.Ordinal) && Actions(message).Contains("a|skip"));

    public static IEnumerable<string> Actions(FakeMessage message) =>
        message.Controls.Select(control => (string)control["custom_id"]!);

    /// <summary>The custom ids of what answers the question: options, a menu, or what opens a form.</summary>
    public static IReadOnlyList<string> Options(FakeMessage question) =>
        [.. Actions(question).Where(id => id[1..].StartsWith("|a:", StringComparison.Ordinal))];

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
        await Discord.DisposeAsync();
        _folder.Dispose();
        Assert.DoesNotContain(Log, line => line.Contains(Discord.Token, StringComparison.Ordinal)
            || line.Contains(FakeInteraction.TokenBegins, StringComparison.Ordinal));
    }

    private sealed class Provider(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
