using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramRetryPolicyTests
{
    private static readonly TelegramRequest Message = new SendMessage(1, "x");

    private static readonly TelegramRequest Edit = new EditMessageText(1, 2, "x");

    private static readonly TelegramException NotSent =
        new TelegramUnreachableException("x", "refused", isSurelyNotSent: true);

    private static readonly TelegramException Unknown =
        new TelegramUnreachableException("x", "cut", isSurelyNotSent: false);

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    public void A_no_stays_a_no(int code)
    {
        Assert.Null(RepeatAfter(Message, Refused(code)));
        Assert.Null(RepeatAfter(Edit, Refused(code)));
    }

    [Fact]
    public void Whoever_is_told_to_wait_waits_exactly_that_long()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), RepeatAfter(Message, Refused(429, 30)));
        Assert.Equal(TimeSpan.FromSeconds(3), RepeatAfter(Message, Refused(429, 3), isScheduled: true));
        Assert.Equal(TimeSpan.FromSeconds(3), RepeatAfter(Edit, Refused(429, 3), attempt: 99));
    }

    [Fact]
    public void Whoever_is_told_to_wait_for_long_is_put_off() => Assert.Null(RepeatAfter(Message, Refused(429, 31)));

    [Fact]
    public void A_message_whose_fate_nobody_knows_is_not_sent_again()
    {
        Assert.Null(RepeatAfter(Message, Unknown));
        Assert.Null(RepeatAfter(Message, Unknown, isScheduled: true));
    }

    [Fact]
    public void What_does_no_harm_twice_is_sent_again() => Assert.NotNull(RepeatAfter(Edit, Unknown));

    [Fact]
    public void What_was_never_sent_is_sent_again()
    {
        Assert.NotNull(RepeatAfter(Message, NotSent));
        Assert.NotNull(RepeatAfter(Message, NotSent, isScheduled: true));
    }

    [Fact]
    public void Telegrams_own_failure_is_believed_but_for_what_is_scheduled()
    {
        Assert.NotNull(RepeatAfter(Message, Refused(500)));
        Assert.NotNull(RepeatAfter(Edit, Refused(500)));
        Assert.Null(RepeatAfter(Message, Refused(500), isScheduled: true));
    }

    [Fact]
    public void It_ends_after_some_attempts()
    {
        Assert.NotNull(RepeatAfter(Edit, Unknown, attempt: TelegramRetryPolicy.MaxAttempts - 1));
        Assert.Null(RepeatAfter(Edit, Unknown, attempt: TelegramRetryPolicy.MaxAttempts));
    }

    [Theory]
    [InlineData(1, 0.25, 0.5)]
    [InlineData(2, 0.5, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(7, 15, 30)]
    [InlineData(1_000, 15, 30)]
    public void Pauses_double_up_to_a_limit_and_half_of_them_is_chance(int attempt, double shortest, double longest)
    {
        Assert.Equal(TimeSpan.FromSeconds(shortest), TelegramRetryPolicy.Pause(attempt, 0));
        Assert.Equal(TimeSpan.FromSeconds(longest), TelegramRetryPolicy.Pause(attempt, 1));
    }

    private static TelegramRefusedException Refused(int code, int? seconds = null) =>
        new("x", code, "no", seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, null);

    private static TimeSpan? RepeatAfter(
        TelegramRequest request, TelegramException failure, bool isScheduled = false, int attempt = 1) =>
        TelegramRetryPolicy.RepeatAfter(request, isScheduled, failure, attempt, chance: 0.5);
}
