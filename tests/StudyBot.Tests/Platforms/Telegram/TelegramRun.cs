using Microsoft.Data.Sqlite;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>A Telegram on loopback, and the program with a database file of its own.</summary>
internal sealed class TelegramRun : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly TelegramHost _host;

    private TelegramRun(FakeTelegramServer telegram, ShiftedTime? time, IEnumerable<string> settings)
    {
        Telegram = telegram;
        Time = time;
        _host = new TelegramHost(telegram, _folder.File("study.db"), time, settings);
    }

    public FakeTelegramServer Telegram { get; }

    /// <summary>Null: the system's.</summary>
    public ShiftedTime? Time { get; }

    public string Errors => _host.Errors;

    /// <summary>Everything, down to traces.</summary>
    public IReadOnlyList<string> Log => _host.Log;

    /// <param name="prepare">Done before the program starts.</param>
    /// <param name="settings">More of them: <c>--Section:Name=value</c>.</param>
    public static async Task<TelegramRun> StartAsync(
        ShiftedTime? time = null, Action<FakeTelegramServer>? prepare = null, params IEnumerable<string> settings)
    {
        var run = new TelegramRun(await FakeTelegramServer.StartAsync(time), time, settings);
        prepare?.Invoke(run.Telegram);
        run.Start();
        return run;
    }

    public void Start() => _host.Start();

    /// <returns>A supergroup that has been greeted and has chosen English.</returns>
    public async Task<FakeChat> EnglishClassAsync(FakeUser owner, params IEnumerable<FakeUser> members)
    {
        var group = Telegram.AddSupergroup("Class", owner, members);
        await group.NextAsync();
        owner.Says(group, "/language en");
        await group.NextAsync();
        return group;
    }

    /// <summary>Ends when the log has an entry with these words. Fails after half a minute.</summary>
    public Task LoggedAsync(string words) => _host.LoggedAsync(words);

    /// <summary>Looks into the database.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("study.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <returns>The exit code.</returns>
    public Task<int> StopAsync() => _host.StopAsync();

    /// <summary>When the program ends by itself.</summary>
    public Task<int> EndAsync() => _host.EndAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Dispose();
    }
}
