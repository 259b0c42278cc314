using StudyBot.Core.Messages;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging;

public sealed class MessageIntakeTests : IDisposable
{
    private readonly Road _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task What_the_handler_says_is_shown_and_leaves_the_outbox()
    {
        await _road.SayAsync("hello");
        Assert.Equal(["hello"], _road.Platform.Texts);
        Assert.Equal(0, await _road.WaitingAsync());
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_the_order_of_the_calls()
    {
        var numbers = Enumerable.Range(0, 300).Select(number => $"m{number}").ToList();
        foreach (var number in numbers)
        {
            _ = _road.Intake.HandleAsync(_road.Message(number), CancellationToken.None);
        }

        await _road.Intake.WhenIdleAsync(CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal(numbers, _road.Platform.Texts);
    }

    [Fact]
    public async Task When_the_store_is_out_of_reach_the_sender_alone_is_told_that_nothing_was_saved()
    {
        _road.Store.Failure = new StoreUnavailableException("The disk is full.");
        await _road.SayAsync("hello");
        Assert.Equal([Phrases.English.NotSaved.ToString()], _road.Platform.Texts);
        Assert.Equal("Ann", _road.Platform.Items[0].Reply.OnlyFor?.User);
    }

    [Fact]
    public async Task Whose_message_is_refused_is_told_that_nothing_was_done()
    {
        _road.Intake.Refuse(_road.Message("hello"));
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Equal([Phrases.English.WentWrong.ToString()], _road.Platform.Texts);
        Assert.Equal("Ann", _road.Platform.Items[0].Reply.OnlyFor?.User);
    }

    [Fact]
    public async Task When_the_store_is_back_so_is_the_bot()
    {
        _road.Store.Failure = new StoreUnavailableException("The disk is full.");
        await _road.SayAsync("one");
        _road.Store.Failure = null;
        await _road.SayAsync("two");
        Assert.Equal("two", _road.Platform.Texts[^1]);
    }

    [Fact]
    public async Task The_log_says_why_nothing_was_saved()
    {
        _road.Store.Failure = new StoreUnavailableException("The disk is full.");
        await _road.SayAsync("hello");
        var entry = Assert.Single(_road.IntakeLog.Entries);
        Assert.Contains("The disk is full.", entry, StringComparison.Ordinal);
        Assert.Contains("test:here", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "zh")]
    [InlineData("en-GB", "en")]
    [InlineData(null, "zh")]
    public async Task A_failing_handler_is_excused_in_the_senders_language_else_the_packs(string? hint, string language)
    {
        await _road.SayAsync("fail", hint);
        Assert.Equal([Phrases.For(language)!.WentWrong.ToString()], _road.Platform.Texts);
    }

    [Fact]
    public async Task After_a_failing_handler_the_next_message_is_handled()
    {
        await _road.SayAsync("fail");
        await _road.SayAsync("hello");
        Assert.Equal("hello", _road.Platform.Texts[^1]);
    }

    [Fact]
    public async Task The_log_of_a_failure_names_conversation_kind_and_cause_and_nothing_typed()
    {
        await _road.Intake.HandleAsync(_road.Message("secret answer"), CancellationToken.None);
        await _road.SayAsync("fail");
        var entry = Assert.Single(_road.IntakeLog.Entries);
        Assert.Contains("TypedText in test:here", entry, StringComparison.Ordinal);
        Assert.Contains("The handler failed.", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_sent_is_excused_to_nobody()
    {
        _road.Store.Failure = new StoreUnavailableException("Gone.");
        await _road.Intake.HandleAsync(
            new IncomingMessage(Road.Here, ConversationKind.Private, null, Some.Time, new CameDue("echo", "x")),
            CancellationToken.None);
        await _road.Delivery.WhenEmptyAsync(CancellationToken.None);
        Assert.Empty(_road.Platform.Items);
    }

    [Fact]
    public async Task A_message_whose_turn_has_not_come_when_the_program_ends_is_not_begun()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _road.Intake.HandleAsync(_road.Message("x"), ended.Token));
        Assert.Empty(_road.Platform.Items);
    }

    [Fact]
    public async Task Every_handled_message_wakes_the_clock()
    {
        var asleep = _road.Bell.WaitAsync(TimeSpan.FromHours(1), _road.Time, CancellationToken.None);
        Assert.False(asleep.IsCompleted);
        await _road.SayAsync("hello");
        await asleep;
    }
}
