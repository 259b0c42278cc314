using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Messaging.Parts;
using StudyBot.Testing;
using StudyBot.Tests.Messaging.Parts;

namespace StudyBot.Tests.Messaging;

public sealed class ReplyDeliveryTests : IDisposable
{
    private readonly Road _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        var gate = new TaskCompletionSource<DeliveryResult>();
        var shown = Task.FromResult<DeliveryResult>(new Shown());
        _road.Platform.Answer = item => item.To.Address == "slow" ? gate.Task : shown;
        await _road.Intake.HandleAsync(
            _road.Message("a", where: new ConversationId("test", "slow")), CancellationToken.None);
        var quick = Shown("b");
        await _road.Intake.HandleAsync(_road.Message("b"), CancellationToken.None);
        await quick;
        gate.SetResult(new Shown());
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task What_cannot_be_shown_now_is_tried_again_before_what_follows_it()
    {
        var attempts = 0;
        _road.Platform.Answer = _ => Task.FromResult<DeliveryResult>(
            ++attempts == 1 ? new NotNow("busy") : new Shown());
        await _road.Intake.HandleAsync(_road.Message("one"), CancellationToken.None);
        await _road.Intake.HandleAsync(_road.Message("two"), CancellationToken.None);
        await _road.Time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
        _road.Time.Advance(TimeSpan.FromSeconds(1));
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["one", "one", "two"], _road.Platform.Texts);
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task A_platform_says_how_long_it_wants_to_be_left_alone()
    {
        var attempts = 0;
        _road.Platform.Answer = _ => Task.FromResult<DeliveryResult>(
            ++attempts == 1 ? new NotNow("flood", TimeSpan.FromSeconds(42)) : new Shown());
        await _road.Intake.HandleAsync(_road.Message("one"), CancellationToken.None);
        await _road.Time.WhenSleepingAsync(TimeSpan.FromSeconds(42));
        _road.Time.Advance(TimeSpan.FromSeconds(41));
        Assert.Single(_road.Platform.Items);
        _road.Time.Advance(TimeSpan.FromSeconds(1));
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(2, attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_refused_or_uncertain_leaves_the_outbox_and_is_logged(bool isRefused)
    {
        _road.Platform.Answer = _ => Task.FromResult<DeliveryResult>(
            isRefused ? new Refused("blocked") : new Uncertain("cut"));
        await _road.SayAsync("hello");
        Assert.Equal(0, await _road.WaitingAsync());
        Assert.Single(
            _road.DeliveryLog.Entries,
            entry => entry.Contains(isRefused ? "blocked" : "cut", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_platform_that_throws_is_logged_and_not_asked_the_same_again()
    {
        _road.Platform.Answer = _ => throw new InvalidOperationException("A fault of ours.");
        await _road.SayAsync("hello");
        Assert.Single(_road.Platform.Items);
        Assert.Contains(
            _road.DeliveryLog.Entries, entry => entry.Contains("A fault of ours.", StringComparison.Ordinal));
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task What_a_dead_process_left_behind_is_shown_in_its_order()
    {
        using (var dead = new Road(_road.Store))
        {
            dead.Platform.Answer = _ => new TaskCompletionSource<DeliveryResult>().Task;
            await dead.Intake.HandleAsync(dead.Message("one"), CancellationToken.None);
            await dead.Intake.HandleAsync(dead.Message("two"), CancellationToken.None);
        }

        _road.Time.Advance(TimeSpan.FromSeconds(61));
        await _road.Delivery.RedeliverAsync("test", CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["one", "two"], _road.Platform.Texts);
    }

    [Fact]
    public async Task What_is_in_hand_is_not_taken_up_twice_when_its_lease_runs_out()
    {
        var gate = new TaskCompletionSource<DeliveryResult>();
        _road.Platform.Answer = _ => gate.Task;
        await _road.Intake.HandleAsync(_road.Message("one"), CancellationToken.None);
        _road.Time.Advance(TimeSpan.FromMinutes(5));
        await _road.Delivery.RedeliverAsync("test", CancellationToken.None);
        gate.SetResult(new Shown());
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["one"], _road.Platform.Texts);
    }

    [Fact]
    public async Task What_was_shown_while_the_store_was_gone_is_noted_later_and_not_shown_again()
    {
        _road.Platform.Answer = _ =>
        {
            _road.Store.Failure = new StoreUnavailableException("Gone.");
            return Task.FromResult<DeliveryResult>(new Shown());
        };
        await _road.SayAsync("one");
        _road.Store.Failure = null;
        Assert.Equal(1, await _road.WaitingAsync());
        _road.Time.Advance(TimeSpan.FromMinutes(5));
        await _road.Delivery.RedeliverAsync("test", CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["one"], _road.Platform.Texts);
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task What_it_was_shown_as_is_remembered_under_its_slot()
    {
        _road.Platform.Answer = _ => Task.FromResult<DeliveryResult>(new Shown("message 7"));
        var items = await _road.Store.InConversationAsync(
            Road.Here,
            async work => ImmutableArray.Create(await work.AddReplyAsync(
                Reply.Say("question") with { Slot = "quiz" }, null, Some.Time, Some.Time + Duration.FromMinutes(1))),
            CancellationToken.None);
        _road.Delivery.Enqueue(items);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal("message 7", await _road.Store.ShownAsync(Road.Here, "quiz", CancellationToken.None));
    }

    [Fact]
    public async Task Replies_of_platforms_that_do_not_run_here_are_left_for_the_process_where_they_do()
    {
        await _road.Intake.HandleAsync(
            _road.Message("one", where: new ConversationId("elsewhere", "x")), CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Empty(_road.Platform.Items);
        var left = await _road.Store.LeaseUndeliveredAsync(
            "elsewhere", Instant.MaxValue, Instant.MaxValue, 10, CancellationToken.None);
        Assert.Single(left);
    }

    [Fact]
    public async Task Ending_gives_up_what_waits_and_finishes_what_is_in_hand()
    {
        _road.Platform.Answer = item => Task.FromResult<DeliveryResult>(
            item.To == Road.Here ? new NotNow("busy", TimeSpan.FromMinutes(10)) : new Shown());
        await _road.Intake.HandleAsync(_road.Message("waits"), CancellationToken.None);
        await _road.Time.WhenSleepingAsync(TimeSpan.FromMinutes(10));
        await _road.Delivery.StopAsync(CancellationToken.None);
        Assert.Equal(1, await _road.WaitingAsync());
    }

    [Fact]
    public async Task A_reply_that_is_not_in_the_store_is_never_noted_there()
    {
        var store = new Mock<IStudyStore>(MockBehavior.Strict);
        var platform = new RecordingPlatform();
        using var delivery = new ReplyDelivery(
            store.Object, [platform], new PartMaker(new NoPictures()), _road.Time, NullLogger<ReplyDelivery>.Instance);
        delivery.Enqueue(
            [new OutboxItem(0, Road.Here, ConversationKind.Private, Reply.Say("not saved"), null, Some.Time)]);
        await delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(["not saved"], platform.Texts);
        store.VerifyNoOtherCalls();
    }

    /// <summary>Ends when that text is being shown.</summary>
    private Task Shown(string text)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = _road.Platform.Answer;
        _road.Platform.Answer = item =>
        {
            if (ReplyText.Of(item.Reply) == text)
            {
                shown.SetResult();
            }

            return before(item);
        };
        return shown.Task;
    }
}
