using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging;

/// <summary>What nobody waits for goes beside what people wait for, paced, and its progress is told.</summary>
public sealed class ScheduledDeliveryTests : IDisposable
{
    private readonly Road _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task A_fact_that_has_to_wait_does_not_hold_up_an_answer()
    {
        var gate = new TaskCompletionSource<DeliveryResult>();
        _road.Platform.Answer = item => item.Reply.ScheduledKey is null
            ? Task.FromResult<DeliveryResult>(new Shown())
            : gate.Task;
        await EnqueueAsync("here");
        await _road.Intake.HandleAsync(_road.Message("answer"), CancellationToken.None);
        await _road.Delivery.WhenShownAsync(Road.Here);

        Assert.Contains("answer", _road.Platform.Texts);
        gate.SetResult(new Shown());
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task So_many_are_on_their_way_at_once_and_the_others_queue()
    {
        var gate = new TaskCompletionSource<DeliveryResult>();
        _road.Platform.Answer = _ => gate.Task;
        await EnqueueAsync([.. Enumerable.Range(0, ScheduledLane.AtOnce + 20).Select(number => $"chat-{number}")]);
        await UntilAsync(() => _road.Platform.Items.Count >= ScheduledLane.AtOnce);
        Assert.Equal(ScheduledLane.AtOnce, _road.Platform.Items.Count);

        gate.SetResult(new Shown());
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);

        Assert.Equal(ScheduledLane.AtOnce + 20, _road.Platform.Items.Count);
    }

    [Fact]
    public async Task What_another_process_shows_is_left_to_it()
    {
        _road.Platform.Answer = _ => Task.FromResult<DeliveryResult>(new Elsewhere());
        await EnqueueAsync("here");
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);

        Assert.Equal(1, await _road.WaitingAsync());
    }

    [Fact]
    public async Task The_log_tells_how_far_a_round_is_and_how_it_ended()
    {
        var gate = new TaskCompletionSource<DeliveryResult>();
        _road.Platform.Answer = item => item.To.Address switch
        {
            "slow" => gate.Task,
            "gone" => Task.FromResult<DeliveryResult>(new Refused("blocked")),
            "lost" => Task.FromResult<DeliveryResult>(new Uncertain("cut")),
            _ => Task.FromResult<DeliveryResult>(new Shown()),
        };
        await EnqueueAsync("a", "b", "slow", "gone", "lost");
        while (await _road.WaitingAsync() > 1)
        {
            await Task.Yield();
        }

        _road.Time.Advance(RoundProgress.Pace);
        Assert.Contains(
            "Information: Daily round on test: 2 posted, 1 to go, 1 refused, 1 of unknown fate ", _road.DeliveryLog.Entries);

        gate.SetResult(new Shown());
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        _road.Time.Advance(RoundProgress.Pace);
        _road.Time.Advance(RoundProgress.Pace);

        Assert.Single(
            _road.DeliveryLog.Entries,
            entry => entry == "Information: Daily round on test is over: 3 posted, 1 refused, 1 of unknown fate ");
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 3_000);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private async Task EnqueueAsync(params IEnumerable<string> chats)
    {
        foreach (var chat in chats)
        {
            var item = await _road.Store.InConversationAsync(
                new ConversationId("test", chat),
                work => work.AddReplyAsync(
                    Reply.Say("fact") with { ScheduledKey = "daily-2024-03-05" },
                    null,
                    Some.Time,
                    Some.Time + Duration.FromMinutes(1)),
                CancellationToken.None);
            _road.Delivery.Enqueue(ImmutableArray.Create(item));
        }
    }
}
