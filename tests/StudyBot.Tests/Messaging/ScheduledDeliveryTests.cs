using System.Collections.Immutable;
using System.Threading.Channels;
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
        const int queueing = 20;
        var begun = Channel.CreateUnbounded<TaskCompletionSource<DeliveryResult>>();
        _road.Platform.Answer = _ =>
        {
            var end = new TaskCompletionSource<DeliveryResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            begun.Writer.TryWrite(end);
            return end.Task;
        };
        await EnqueueAsync(Enumerable.Range(0, ScheduledLane.AtOnce + queueing).Select(number => $"chat-{number}"));
        var onTheirWay = new Queue<TaskCompletionSource<DeliveryResult>>();
        while (onTheirWay.Count < ScheduledLane.AtOnce)
        {
            onTheirWay.Enqueue(await begun.Reader.ReadAsync());
        }

        for (var ended = 0; ended < queueing; ended++)
        {
            Assert.Equal(ScheduledLane.AtOnce + ended, _road.Platform.Items.Count);
            onTheirWay.Dequeue().SetResult(new Shown());
            onTheirWay.Enqueue(await begun.Reader.ReadAsync());
        }

        foreach (var end in onTheirWay)
        {
            end.SetResult(new Shown());
        }

        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(ScheduledLane.AtOnce + queueing, _road.Platform.Items.Count);
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
        await EnqueueAsync("a", "b", "gone", "lost");
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        await EnqueueAsync("slow");
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
