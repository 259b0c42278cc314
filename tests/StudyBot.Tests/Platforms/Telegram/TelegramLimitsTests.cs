using StudyBot.Platforms.Telegram;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramLimitsTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();

    private readonly TelegramLimits _limits;

    public TelegramLimitsTests()
    {
        var token = TelegramToken.TryParse(FakeTelegramServer.Token)!;
        _limits = new TelegramLimits(new TelegramOptions { Token = token, MessagesPerSecond = 2 }, _time);
    }

    public void Dispose() => _limits.Dispose();

    [Fact]
    public async Task Whoever_may_go_does_not_wait()
    {
        Assert.True(Ask(1).IsCompletedSuccessfully);
        Assert.True(await Ask(2));
    }

    [Fact]
    public async Task Whoever_may_not_go_is_woken_when_it_is_time()
    {
        await Ask(1);
        await Ask(2);
        var third = Ask(3);

        _time.Advance(Second - TimeSpan.FromTicks(1));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.True(await third);
    }

    [Fact]
    public async Task Whoever_gives_up_makes_room()
    {
        await Ask(1);
        await Ask(2);
        using var givingUp = new CancellationTokenSource();
        var third = Ask(3, givingUp.Token);
        var fourth = Ask(4);
        var fifth = Ask(5);

        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        _time.Advance(Second);

        Assert.True(await fourth && await fifth);
    }

    [Fact]
    public async Task Whoever_waits_too_long_hears_so_and_is_forgotten()
    {
        await Ask(1);
        _limits.Hold(1, TelegramRetryPolicy.LongestWait * 2);
        var again = Ask(1);

        _time.Advance(TelegramRetryPolicy.LongestWait);

        Assert.False(await again);
        _time.Advance(TelegramRetryPolicy.LongestWait);
        Assert.True(await Ask(1));
    }

    private Task<bool> Ask(long chatId, CancellationToken cancellationToken = default) =>
        _limits.HasTurnAsync(chatId, isScheduled: false, isAgain: false, cancellationToken).AsTask();
}
