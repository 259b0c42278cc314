using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordRetryPolicyTests
{
    private static readonly CreateMessage Once = new(new Snowflake(1), new MessageParams { Content = "x" });

    private static readonly CreateMessage Idempotent =
        new(new Snowflake(1), new MessageParams { Content = "x", Nonce = "n", EnforceNonce = true });

    private static readonly EditMessage Edit =
        new(new Snowflake(1), new Snowflake(2), new MessageParams { Content = "x" });

    private static readonly CreateInteractionResponse Callback =
        new(new Snowflake(1), new InteractionToken("t"), InteractionResponse.DeferredUpdate());

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public void A_refusal_is_final(int status) => Assert.Null(RepeatAfter(Edit, Refusal(Edit, status)));

    [Fact]
    public void What_may_be_there_already_is_repeated_only_where_it_cannot_be_there_twice()
    {
        Assert.Null(RepeatAfter(Once, Refusal(Once, 500)));
        Assert.Null(RepeatAfter(Once, Unreachable(Once, isSurelyNotSent: false)));
        Assert.NotNull(RepeatAfter(Once, Unreachable(Once, isSurelyNotSent: true)));
        Assert.NotNull(RepeatAfter(Idempotent, Refusal(Idempotent, 502)));
        Assert.NotNull(RepeatAfter(Idempotent, Unreachable(Idempotent, isSurelyNotSent: false)));
        Assert.NotNull(RepeatAfter(Edit, Refusal(Edit, 503)));
        Assert.NotNull(RepeatAfter(Callback, Unreachable(Callback, isSurelyNotSent: false)));
    }

    [Fact]
    public void Told_to_wait_it_waits_exactly_so_long_unless_that_is_too_long()
    {
        Assert.Equal(TimeSpan.FromSeconds(29), RepeatAfter(Once, Refusal(Once, 429, 29)));
        Assert.Null(RepeatAfter(Once, Refusal(Once, 429, 31)));
        Assert.Equal(TimeSpan.FromSeconds(1), RepeatAfter(Callback, Refusal(Callback, 429, 1)));
        Assert.Null(RepeatAfter(Callback, Refusal(Callback, 429, 3)));
    }

    [Fact]
    public void Pauses_double_and_end()
    {
        var failure = Refusal(Edit, 500);

        Assert.Equal(
            [0.25, 0.5, 1, 2, null],
            Enumerable.Range(1, 5).Select(
                attempt => DiscordRetryPolicy.RepeatAfter(Edit, failure, attempt, 0)?.TotalSeconds));
    }

    private static TimeSpan? RepeatAfter(DiscordRequest request, DiscordException failure) =>
        DiscordRetryPolicy.RepeatAfter(request, failure, 1, 0.5);

    private static DiscordRefusedException Refusal(DiscordRequest request, int status, double? retryAfter = null) =>
        new(request.Route, status, 0, "no", retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    private static DiscordUnreachableException Unreachable(DiscordRequest request, bool isSurelyNotSent) =>
        new(request.Route, "nobody there", isSurelyNotSent);
}
