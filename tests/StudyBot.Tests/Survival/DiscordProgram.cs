using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Survival;

/// <summary>The built program, serving a fake Discord.</summary>
internal sealed class DiscordProgram : IDisposable
{
    private readonly FakeDiscord _discord;

    private readonly RunningProgram _program;

    private readonly int _connectedBefore;

    public DiscordProgram(FakeDiscord discord, string database)
    {
        _discord = discord;
        _connectedBefore = Connected;
        _program = new RunningProgram(new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = database,
            ["Content__Path"] = Path.Combine(AppContext.BaseDirectory, "content"),
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri,
        });
    }

    private int Connected => _discord.Gateway.Resumes + _discord.Gateway.Identifies.Count;

    public Task WhenConnectedAsync() => _discord.WhenAsync(() => Connected > _connectedBefore ? this : null);

    /// <summary><c>kill -9</c>.</summary>
    /// <param name="since">From when the time counts.</param>
    /// <param name="over">Cancelled when it is done.</param>
    public async Task KillAsync(Task since, TimeSpan after, CancellationTokenSource over)
    {
        await since;
        await Task.Delay(after, CancellationToken.None);
        Assert.False(_program.HasEnded, "It ended by itself: " + _program.Errors);
        _program.Kill();
        await over.CancelAsync();
    }

    public void Dispose() => _program.Dispose();
}
