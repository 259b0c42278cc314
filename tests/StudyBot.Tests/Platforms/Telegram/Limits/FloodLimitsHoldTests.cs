using StudyBot.Platforms.Telegram.Limits;

namespace StudyBot.Tests.Platforms.Telegram.Limits;

/// <summary>When Telegram has said to wait.</summary>
public sealed class FloodLimitsHoldTests
{
    private const long Ann = 1;

    private readonly FloodLimits _limits = new(perSecond: 30, chatPerSecond: 1, groupPerMinute: 20);

    [Fact]
    public void A_refused_chat_waits_as_told_and_others_do_not()
    {
        Ask(Ann, At(0));
        _limits.Release(At(0));
        _limits.Hold(Ann, TimeSpan.FromSeconds(5), At(0));
        var again = _limits.Enter(Ann, false, isAgain: true, At(0));
        var other = Ask(2, At(0));

        Assert.Equal(At(5), _limits.Release(At(0)));
        Assert.Equal((false, true), (again.IsGranted, other.IsGranted));
        _limits.Release(At(5));
        Assert.True(again.IsGranted);
    }

    [Fact]
    public void What_was_refused_goes_before_what_came_after_it()
    {
        Ask(Ann, At(0));
        _limits.Release(At(0));
        _limits.Hold(Ann, TimeSpan.FromSeconds(5), At(0));
        var later = Ask(Ann, At(0));
        var again = _limits.Enter(Ann, false, isAgain: true, At(0));
        // Of the burst one message is left at that time.
        for (var message = 0; message < 3; message++)
        {
            Ask(Ann, At(0));
        }

        _limits.Release(At(5));
        Assert.True(again.IsGranted && later.IsGranted);
        Assert.True(again.Number > later.Number);
    }

    [Fact]
    public void Several_chats_refused_within_a_second_mean_the_bot()
    {
        foreach (var chat in Enumerable.Range(1, 3))
        {
            Ask(chat, At(0));
            _limits.Release(At(0));
            _limits.Hold(chat, TimeSpan.FromSeconds(4), At(0.1));
        }

        var other = Ask(4, At(0.2));
        _limits.Release(At(4));
        Assert.False(other.IsGranted);
        _limits.Release(At(4.1));
        Assert.True(other.IsGranted);
    }

    [Fact]
    public void The_same_chat_refused_several_times_means_the_chat()
    {
        Ask(Ann, At(0));
        for (var time = 0; time < 3; time++)
        {
            _limits.Hold(Ann, TimeSpan.FromSeconds(4), At(0.1));
        }

        var other = Ask(4, At(0.2));
        _limits.Release(At(0.2));
        Assert.True(other.IsGranted);
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private Turn Ask(long chat, TimeSpan now) => _limits.Enter(chat, false, false, now);
}
