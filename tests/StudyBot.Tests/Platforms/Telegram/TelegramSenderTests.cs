using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramSenderTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.25);

    private readonly ManualTime _time = new();

    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private TelegramLimits _limits = null!;

    private TelegramSender _sender = null!;

    private FakeUser _ann = null!;

    private FakeUser _bob = null!;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegramServer.StartAsync(_time);
        _ann = _telegram.AddUser("Ann");
        _bob = _telegram.AddUser("Bob");
        _ann.Says("/start");
        _bob.Says("/start");
        Use(_telegram.Options);
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _limits.Dispose();
    }

    [Fact]
    public async Task A_chat_that_was_refused_for_a_time_gets_its_message_then_and_others_at_once()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(3), chat: _ann.PrivateChat);
        var toAnn = _sender.SendAsync(new SendMessage(_ann.Id, "a"), default);
        await _telegram.CallAsync("sendMessage");
        await _sender.SendAsync(new SendMessage(_bob.Id, "b"), default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(3));

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("a", (await toAnn).Text);
    }

    [Fact]
    public async Task Later_messages_to_a_chat_that_was_refused_for_a_time_are_not_even_tried()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(3));
        var first = _sender.SendAsync(new SendMessage(_ann.Id, "1"), default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(3));
        var second = _sender.SendAsync(new SendMessage(_ann.Id, "2"), default);

        _time.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(first, second);

        Assert.Equal([429, 200, 200], _telegram.Calls.Select(call => call.Code));
    }

    [Fact]
    public async Task An_edit_that_was_refused_for_a_time_waits_by_itself()
    {
        var sent = await _sender.SendAsync(new SendMessage(_ann.Id, "a"), default);
        _telegram.Fail("editMessageText", new TelegramFault.TooManyRequests(3));
        var edit = _sender.SendAsync(new EditMessageText(_ann.Id, sent.MessageId, "b"), default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(3));

        await _sender.SendAsync(new SendMessage(_ann.Id, "meanwhile"), default);
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("b", (await edit).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_edit_is_sent_again_after_a_cut(bool isBefore)
    {
        var sent = await _sender.SendAsync(new SendMessage(_ann.Id, "a"), default);
        _telegram.Fail("deleteMessage", isBefore ? new TelegramFault.CutBefore() : new TelegramFault.ServerError());
        var deletion = _sender.SendAsync(new DeleteMessage(_ann.Id, sent.MessageId), default);
        await _time.WhenSleepingAsync(FirstPause);

        _time.Advance(FirstPause);

        Assert.True(await deletion);
    }

    [Fact]
    public async Task A_message_is_sent_again_when_telegram_itself_failed()
    {
        _telegram.Fail("sendMessage", new TelegramFault.ServerError());
        var sending = _sender.SendAsync(new SendMessage(_ann.Id, "a"), default);
        await _time.WhenSleepingAsync(FirstPause);

        _time.Advance(FirstPause);

        Assert.Equal("a", (await sending).Text);
    }

    [Fact]
    public async Task A_message_whose_fate_nobody_knows_is_not_sent_again()
    {
        _telegram.Fail("sendMessage", new TelegramFault.CutAfter());

        var failure = await Assert.ThrowsAsync<TelegramUnreachableException>(
            () => _sender.SendAsync(new SendMessage(_ann.Id, "a"), default));

        Assert.True(failure.MayHaveTakenEffect);
        Assert.Single(_telegram.Calls);
    }

    [Fact]
    public async Task Giving_up_takes_several_attempts()
    {
        _telegram.Fail("getMe", new TelegramFault.BadGateway(), times: TelegramRetryPolicy.MaxAttempts);
        var asking = _sender.SendAsync(new GetMe(), default);
        for (var attempt = 1; attempt < TelegramRetryPolicy.MaxAttempts; attempt++)
        {
            var pause = TelegramRetryPolicy.Pause(attempt, 0);
            await _time.WhenSleepingAsync(pause);
            _time.Advance(pause);
        }

        await Assert.ThrowsAsync<TelegramUnreachableException>(() => asking);
        Assert.Equal(TelegramRetryPolicy.MaxAttempts, _telegram.Calls.Count);
    }

    [Fact]
    public async Task What_is_scheduled_is_noted_right_before_it_leaves()
    {
        Use(_telegram.Options.With(messagesPerSecond: 1));
        await _sender.SendAsync(new SendMessage(_bob.Id, "first"), default);
        var notes = new List<string>();
        var sending = _sender.SendScheduledAsync(new SendMessage(_ann.Id, "fact"), () => NoteAsync(notes), NothingAsync, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(notes);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("fact", (await sending)!.Text);
        Assert.Single(notes);
    }

    [Fact]
    public async Task What_cannot_be_noted_does_not_leave()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _sender.SendScheduledAsync(
            new SendMessage(_ann.Id, "fact"), () => throw new InvalidOperationException("the disk is full"), NothingAsync, default));

        Assert.Empty(_telegram.Calls);
    }

    [Fact]
    public async Task Who_gets_no_turn_in_time_is_told_so_and_nothing_was_sent()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(60));
        await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _sender.SendAsync(new SendMessage(_ann.Id, "a"), default));
        var sending = _sender.SendAsync(new SendMessage(_ann.Id, "b"), default);
        await _time.WhenSleepingAsync(TelegramRetryPolicy.LongestWait);

        _time.Advance(TelegramRetryPolicy.LongestWait);

        Assert.False((await Assert.ThrowsAsync<TelegramUnreachableException>(() => sending)).MayHaveTakenEffect);
        Assert.Single(_telegram.Calls);
    }

    [Fact]
    public async Task An_answer_in_a_chat_where_a_round_waits_does_not_wait_for_the_round()
    {
        Use(_telegram.Options.With(messagesPerSecond: 1));
        await _sender.SendAsync(new SendMessage(_bob.Id, "first"), default);
        var toBob = _sender.SendScheduledAsync(new SendMessage(_bob.Id, "fact"), OursAsync, NothingAsync, default);
        var toAnn = _sender.SendScheduledAsync(new SendMessage(_ann.Id, "fact"), OursAsync, NothingAsync, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
        _limits.Hurry(_ann.Id);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("fact", (await toAnn)!.Text);
        Assert.False(toBob.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await toBob;
    }

    [Fact]
    public async Task What_another_process_sends_does_not_leave()
    {
        Assert.Null(await _sender.SendScheduledAsync(
            new SendMessage(_ann.Id, "fact"), () => Task.FromResult(false), NothingAsync, default));

        Assert.Empty(_telegram.Calls);
    }

    [Fact]
    public async Task A_claim_is_given_back_while_telegram_wants_patience_and_taken_again()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(3));
        var notes = new List<string>();
        var sending = _sender.SendScheduledAsync(
            new SendMessage(_ann.Id, "fact"), () => NoteAsync(notes), () => NoteAsync(notes, "does not"), default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(["leaves", "does not"], notes);

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.NotNull(await sending);
        Assert.Equal(["leaves", "does not", "leaves"], notes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_is_kept_when_nobody_knows(bool isCut)
    {
        _telegram.Fail("sendMessage", isCut ? new TelegramFault.CutAfter() : new TelegramFault.ServerError());
        var notes = new List<string>();

        await Assert.ThrowsAnyAsync<TelegramException>(() => _sender.SendScheduledAsync(
            new SendMessage(_ann.Id, "fact"), () => NoteAsync(notes), () => NoteAsync(notes, "does not"), default));

        Assert.Equal(["leaves"], notes);
    }

    private static Task<bool> NoteAsync(List<string> notes, string what = "leaves")
    {
        notes.Add(what);
        return OursAsync();
    }

    private static Task<bool> OursAsync() => Task.FromResult(true);

    private static Task NothingAsync() => Task.CompletedTask;

    private void Use(TelegramOptions options)
    {
        _client?.Dispose();
        _limits?.Dispose();
        _client = new TelegramClient(options, _time);
        _limits = new TelegramLimits(options, _time);
        _sender = new TelegramSender(_client, _limits, _time, () => 0, NullLogger<TelegramSender>.Instance);
    }
}
