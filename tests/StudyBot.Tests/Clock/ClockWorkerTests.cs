using Moq;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Study;
using StudyBot.Testing;
using StudyBot.Tests.Messaging;

namespace StudyBot.Tests.Clock;

public sealed class ClockWorkerTests : IAsyncLifetime, IDisposable
{
    private readonly Road _road = new();
    private readonly RememberingLogger<ClockWorker> _log = new();
    private readonly ClockWorker _clock;

    public ClockWorkerTests() => _clock = Clock([]);

    public Task InitializeAsync() => _clock.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => _clock.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _clock.Dispose();
        _road.Dispose();
    }

    [Fact]
    public async Task What_is_scheduled_by_a_message_is_handled_when_it_comes_due_and_not_before()
    {
        var due = WhenShown("due: later 5");
        await _road.SayAsync("later 5");
        await PassAsync(TimeSpan.FromSeconds(4));
        Assert.False(due.IsCompleted);
        await PassAsync(TimeSpan.FromSeconds(2));
        await PassUntilAsync(due);
    }

    [Fact]
    public async Task What_came_due_while_the_program_was_not_running_is_handled_at_once()
    {
        var due = WhenShown("due: x");
        await _road.Store.InConversationAsync(
            Road.Here,
            async work =>
            {
                await work.SetDueAsync("echo", "x", Some.Time - Duration.FromHours(1));
                return true;
            },
            CancellationToken.None);
        await PassAsync(ClockWorker.LongestSleep);
        await PassUntilAsync(due);
    }

    [Fact]
    public async Task Each_row_is_handled_once()
    {
        await _road.SayAsync("later 1");
        var due = WhenShown("due: later 1");
        await PassAsync(TimeSpan.FromSeconds(2));
        await PassUntilAsync(due);
        await PassAsync(TimeSpan.FromMinutes(5));
        Assert.Single(_road.Platform.Texts, text => text == "due: later 1");
    }

    [Fact]
    public async Task It_goes_on_when_the_store_comes_back_and_complains_once()
    {
        await _road.SayAsync("later 5");
        _road.Store.Failure = new StoreUnavailableException("Gone.");
        await PassAsync(TimeSpan.FromMinutes(1));
        var due = WhenShown("due: later 5");
        _road.Store.Failure = null;
        await PassAsync(TimeSpan.FromMinutes(1));
        await PassUntilAsync(due);
        Assert.Single(_log.Entries);
    }

    [Fact]
    public async Task Updates_of_two_days_ago_are_forgotten()
    {
        var message = _road.Message("once") with { UpdateKey = "update-1" };
        await _road.Intake.HandleAsync(message, CancellationToken.None);
        await _road.Intake.HandleAsync(message, CancellationToken.None);
        _road.Time.Advance(TimeSpan.FromHours(50));
        await PassAsync(TimeSpan.FromMinutes(1));
        await _road.Intake.HandleAsync(message, CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["once", "once"], _road.Platform.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_people_did_meanwhile_goes_first_but_is_not_waited_for_long(bool isTaken)
    {
        await _clock.StopAsync(CancellationToken.None);
        var taken = new TaskCompletionSource();
        using var clock = Clock([Mock.Of<IMissedMessages>(missed => missed.Taken == taken.Task)]);
        var due = WhenShown("due: later 5");
        await _road.SayAsync("later 5");
        _road.Time.Advance(TimeSpan.FromMinutes(1));
        await clock.StartAsync(CancellationToken.None);
        await _road.Time.WhenSleepingAsync(TimeSpan.FromSeconds(10));
        _road.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(due.IsCompleted);

        if (isTaken)
        {
            taken.SetResult();
        }
        else
        {
            _road.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await due.WaitAsync(TimeSpan.FromSeconds(30));
        await clock.StopAsync(CancellationToken.None);
    }

    private ClockWorker Clock(IEnumerable<IMissedMessages> missed) =>
        new(_road.Store, _road.Intake, _road.Bell, missed, _road.Time, _log);

    /// <summary>Lets time pass as the clock lives it: sleep by sleep.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        var until = _road.Time.Now + Duration.FromTimeSpan(time);
        while (_road.Time.Now < until)
        {
            await _road.Time.WhenSleepingAsync(ClockWorker.LongestSleep);
            var rest = (until - _road.Time.Now).ToTimeSpan();
            _road.Time.Advance(rest < ClockWorker.LongestSleep ? rest : ClockWorker.LongestSleep);
        }
    }

    /// <summary>
    /// Lets time pass until it has happened: the clock may have begun its sleep after the time was moved.
    /// </summary>
    private async Task PassUntilAsync(Task happened)
    {
        while (await Task.WhenAny(happened, _road.Time.WhenSleepingAsync(ClockWorker.LongestSleep)) != happened)
        {
            _road.Time.Advance(ClockWorker.ShortestSleep);
        }
    }

    private Task WhenShown(string text)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _road.Platform.Answer = item =>
        {
            if (ReplyText.Of(item.Reply) == text)
            {
                shown.TrySetResult();
            }

            return Task.FromResult<StudyBot.Messaging.DeliveryResult>(new StudyBot.Messaging.Shown());
        };
        return shown.Task;
    }
}
