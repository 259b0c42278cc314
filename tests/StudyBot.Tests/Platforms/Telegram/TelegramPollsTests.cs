using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramPollsTests
{
    private static readonly PollRound InPrivate = Round(7, "a:quiz:1");

    private static readonly PollRound InGroup = Round(-5, "a:other:1");

    private readonly MemoryStudyStore _store = new();

    private readonly ManualTime _time = new();

    private readonly TelegramPolls _polls;

    public TelegramPollsTests() => _polls = new TelegramPolls(_store, _time);

    [Fact]
    public async Task A_poll_is_known_to_this_process_and_the_next_until_it_is_forgotten()
    {
        await SaveAsync(_polls.Remember("1", InPrivate));
        var next = new TelegramPolls(_store, _time);
        Assert.Equal(InPrivate, _polls.Find("1"));
        Assert.Equal(InPrivate, await next.FindAsync("1", 7, default));

        await SaveAsync([_polls.Forget("1")]);

        Assert.Null(await _polls.FindAsync("1", 7, default));
        Assert.Null(await next.FindAsync("1", 7, default));
    }

    [Fact]
    public async Task A_vote_in_an_unknown_poll_counts_where_one_may_have_been_sent_unheard()
    {
        Assert.Null(await _polls.FindAsync("1", 7, default));
        _polls.Suspect(InPrivate);
        await SaveAsync(_polls.Remember("2", InPrivate));

        Assert.Equal(InPrivate, await _polls.FindAsync("1", 7, default));
        Assert.Null(await _polls.FindAsync("1", 8, default));
    }

    [Fact]
    public async Task Such_a_vote_in_a_group_counts_where_there_is_no_doubt_which()
    {
        _polls.Suspect(InGroup);
        Assert.Equal(InGroup, await _polls.FindAsync("1", 8, default));

        _polls.Suspect(Round(-6, "a:third:1"));
        Assert.Null(await _polls.FindAsync("1", 8, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_round_is_over_nothing_is_suspected_any_more(bool isForgotten)
    {
        _polls.Suspect(InPrivate);
        await SaveAsync(_polls.Remember("2", InPrivate));
        await SaveAsync(isForgotten ? [_polls.Forget("2")] : _polls.Remember("3", Round(7, "a:quiz:2")));

        Assert.Null(await _polls.FindAsync("1", 7, default));
    }

    [Fact]
    public async Task Where_others_send_polls_too_a_vote_waits_for_them_to_note_theirs()
    {
        var shared = new TelegramPolls(_store, _time, isShared: true);
        var finding = shared.FindAsync("1", 7, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
        await SaveAsync(_polls.Remember("1", InPrivate));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(InPrivate, await finding);
    }

    [Fact]
    public void An_early_vote_may_belong_to_its_voters_private_chat_and_to_groups()
    {
        using var toAnn = _polls.Sending(InPrivate.Conversation);
        using var toGroup = _polls.Sending(InGroup.Conversation);

        Assert.Equal([InGroup.Conversation], _polls.MayBeIn(8).ToArray());
        Assert.Equal(2, _polls.MayBeIn(7).Length);
        toGroup.Dispose();
        Assert.Empty(_polls.MayBeIn(8));
    }

    [Fact]
    public async Task An_early_vote_waits_for_its_poll_and_no_longer()
    {
        var sending = _polls.Sending(InGroup.Conversation);
        using var other = _polls.Sending(Round(-6, "a:third:1").Conversation);
        var finding = _polls.FindAsync("1", 8, default);
        Assert.False(finding.IsCompleted);

        await SaveAsync(_polls.Remember("1", InGroup));
        sending.Dispose();

        Assert.Equal(InGroup, await finding);
    }

    [Fact]
    public async Task An_early_vote_does_not_wait_where_its_voter_cannot_be_nor_for_ever()
    {
        using var toAnn = _polls.Sending(InPrivate.Conversation);
        Assert.Null(await _polls.FindAsync("1", 8, default));
        var finding = _polls.FindAsync("1", 7, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(await finding);
    }

    private async Task SaveAsync(IEnumerable<PlatformState> states)
    {
        foreach (var state in states)
        {
            await _store.SavePlatformStateAsync(state.Platform, state.Key, state.Value, CancellationToken.None);
        }
    }

    private static PollRound Round(long chat, string action) =>
        new(new ConversationId("telegram", $"{chat}"), action, Some.Time + Duration.FromMinutes(1));
}
