using StudyBot.Platforms.Telegram.Limits;

namespace StudyBot.Tests.Platforms.Telegram.Limits;

public sealed class FloodLimitsTests
{
    private const long Ann = 1;

    private const long Group = -1;

    private readonly FloodLimits _limits = new(perSecond: 30, chatPerSecond: 1, groupPerMinute: 20);

    [Fact]
    public void A_single_message_goes_at_once()
    {
        var turn = Ask(Ann, At(0));

        Assert.Null(_limits.Release(At(0)));
        Assert.True(turn.IsGranted);
    }

    [Fact]
    public void A_short_burst_in_a_chat_passes_and_then_it_is_one_a_second()
    {
        var turns = Enumerable.Range(0, 8).Select(_ => Ask(Ann, At(0))).ToList();

        Assert.Equal(At(1), _limits.Release(At(0)));
        Assert.Equal(5, turns.Count(turn => turn.IsGranted));
        Assert.Equal(At(2), _limits.Release(At(1)));
        Assert.Equal(6, turns.Count(turn => turn.IsGranted));
    }

    [Fact]
    public void A_group_gets_twenty_a_minute()
    {
        var turns = Enumerable.Range(0, 25).Select(_ => Ask(Group, At(0))).ToList();
        for (var second = 0; second < 60; second++)
        {
            _limits.Release(At(second));
        }

        Assert.Equal(20, turns.Count(turn => turn.IsGranted));
        _limits.Release(At(60));
        Assert.Equal(25, turns.Count(turn => turn.IsGranted));
    }

    [Fact]
    public void Over_all_it_is_thirty_a_second()
    {
        var turns = Enumerable.Range(1, 40).Select(chat => Ask(chat, At(0))).ToList();

        Assert.Equal(At(1), _limits.Release(At(0)));
        Assert.Equal(30, turns.Count(turn => turn.IsGranted));
    }

    [Fact]
    public void A_round_leaves_room_for_answers()
    {
        foreach (var chat in Enumerable.Range(1, 100))
        {
            Ask(chat, At(0), isScheduled: true);
        }

        for (var millisecond = 0; millisecond <= 2_000; millisecond++)
        {
            _limits.Release(At(millisecond / 1000.0));
        }

        var answers = Enumerable.Range(200, 6).Select(chat => Ask(chat, At(2))).ToList();
        _limits.Release(At(2));

        Assert.All(answers, answer => Assert.True(answer.IsGranted));
    }

    [Fact]
    public void A_round_is_sent_evenly()
    {
        var turns = Enumerable.Range(1, 48).Select(chat => Ask(chat, At(0), isScheduled: true)).ToList();

        var granted = new List<int>();
        for (var millisecond = 0; millisecond <= 2_000; millisecond++)
        {
            _limits.Release(At(millisecond / 1000.0));
            granted.Add(turns.Count(turn => turn.IsGranted));
        }

        Assert.Equal(48, granted[^1]);
        Assert.All(granted.Zip(granted.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
    }

    [Fact]
    public void Answers_go_before_a_round_that_began_earlier()
    {
        var limits = new FloodLimits(perSecond: 1, chatPerSecond: 0, groupPerMinute: 0);
        limits.Enter(10, false, false, At(0));
        limits.Release(At(0));
        var scheduled = limits.Enter(1, true, false, At(0));
        var answer = limits.Enter(2, false, false, At(0));

        limits.Release(At(1));

        Assert.Equal((false, true), (scheduled.IsGranted, answer.IsGranted));
    }

    [Fact]
    public void A_scheduled_message_does_not_wait_for_ever()
    {
        var limits = new FloodLimits(perSecond: 1, chatPerSecond: 0, groupPerMinute: 0);
        limits.Enter(1, false, false, At(0));
        limits.Release(At(0));
        var scheduled = limits.Enter(1000, true, false, At(0));
        var seconds = 0;
        while (!scheduled.IsGranted)
        {
            limits.Enter(seconds, false, false, At(seconds));
            limits.Release(At(seconds));
            seconds++;
        }

        Assert.InRange(seconds, FloodLimits.AnswersBeforeScheduled, FloodLimits.AnswersBeforeScheduled + 2);
    }

    [Fact]
    public void An_answer_takes_along_what_is_scheduled_before_it_in_its_chat()
    {
        var limits = new FloodLimits(perSecond: 1, chatPerSecond: 0, groupPerMinute: 0);
        limits.Enter(9, false, false, At(0));
        limits.Release(At(0));
        var other = limits.Enter(1, true, false, At(0));
        var scheduled = limits.Enter(2, true, false, At(0));
        var answer = limits.Enter(2, false, false, At(0));

        limits.Release(At(1));
        limits.Release(At(2));

        Assert.Equal((false, true, true), (other.IsGranted, scheduled.IsGranted, answer.IsGranted));
    }

    [Fact]
    public void Where_somebody_has_written_the_scheduled_message_hurries()
    {
        var limits = new FloodLimits(perSecond: 1, chatPerSecond: 0, groupPerMinute: 0);
        limits.Enter(9, false, false, At(0));
        limits.Release(At(0));
        var other = limits.Enter(1, true, false, At(0));
        var scheduled = limits.Enter(2, true, false, At(0));
        limits.Hurry(2, At(0));

        limits.Release(At(1));

        Assert.Equal((false, true), (other.IsGranted, scheduled.IsGranted));
    }

    [Fact]
    public void One_that_is_not_wanted_any_more_takes_no_place()
    {
        var turns = Enumerable.Range(0, 7).Select(_ => Ask(Ann, At(0))).ToList();
        _limits.Release(At(0));

        _limits.Leave(Ann, turns[5], At(0));
        _limits.Release(At(1));

        Assert.Equal((false, true), (turns[5].IsGranted, turns[6].IsGranted));
    }

    [Fact]
    public void Chats_where_nothing_happens_are_forgotten()
    {
        for (var second = 0; second < 300; second++)
        {
            foreach (var chat in Enumerable.Range(second * 30, 30))
            {
                Ask(-chat, At(second));
            }

            _limits.Release(At(second));
        }

        Assert.InRange(_limits.ChatCount, 1, 30 * 130);
    }

    [Fact]
    public void Without_limits_everything_goes_at_once()
    {
        var limits = new FloodLimits(0, 0, 0);
        var turns = Enumerable.Range(0, 10_000)
            .Select(message => limits.Enter((message % 7) - 3, message % 2 == 0, false, At(0))).ToList();

        Assert.Null(limits.Release(At(0)));
        Assert.All(turns, turn => Assert.True(turn.IsGranted));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private Turn Ask(long chat, TimeSpan now, bool isScheduled = false) => _limits.Enter(chat, isScheduled, false, now);
}
