using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Tests.Platforms.Discord.Limits;

public sealed class RestLimitsTests
{
    private readonly RestLimits _limits = new(50);

    private TimeSpan _now = TimeSpan.FromHours(1);

    [Fact]
    public void Before_the_first_answer_one_request_goes_at_a_time()
    {
        var first = Enter(Post(1));
        var second = Enter(Post(1));
        Assert.True(first.IsGranted);
        Assert.False(second.IsGranted);

        Answer(first, Post(1), 200, Told("b", 5, 4, 5));

        Assert.True(second.IsGranted);
    }

    [Fact]
    public void After_it_as_many_go_as_remain_and_the_rest_when_the_window_is_over()
    {
        Answer(Enter(Post(1)), Post(1), 200, Told("b", 5, 4, 5));
        var turns = Enumerable.Range(0, 6).Select(_ => Enter(Post(1))).ToList();

        Assert.Equal([true, true, true, true, false, false], turns.Select(turn => turn.IsGranted));
        Assert.Equal(_now + TimeSpan.FromSeconds(5), _limits.Release(_now));
        turns.Take(4).ToList().ForEach(turn => Answer(turn, Post(1), 200, Told("b", 5, 0, 5)));
        Pass(5);
        Assert.All(turns, turn => Assert.True(turn.IsGranted));
    }

    [Fact]
    public void Another_channel_has_a_window_of_its_own_whose_limit_is_known()
    {
        Answer(Enter(Post(1)), Post(1), 200, Told("b", 5, 0, 5));

        var turns = Enumerable.Range(0, 6).Select(_ => Enter(Post(2))).ToList();

        Assert.Equal(5, turns.Count(turn => turn.IsGranted));
    }

    [Fact]
    public void Routes_whose_answers_name_the_same_limit_share_it()
    {
        Answer(Enter(Post(1)), Post(1), 200, Told("b", 2, 1, 5));
        Answer(Enter(Edit(1)), Edit(1), 200, Told("b", 2, 0, 5));

        Assert.False(Enter(Post(1)).IsGranted);
    }

    [Fact]
    public void What_waited_before_the_limit_was_known_to_be_shared_waits_with_the_others()
    {
        var edit = Enter(Edit(1));
        var waiting = Enter(Edit(1));
        Answer(Enter(Post(1)), Post(1), 200, Told("b", 2, 1, 5));

        Answer(edit, Edit(1), 200, Told("b", 2, 0, 5));

        Assert.False(waiting.IsGranted);
        Pass(5);
        Assert.True(waiting.IsGranted);
    }

    [Fact]
    public void A_route_without_headers_is_not_limited_but_by_the_global_limit()
    {
        Answer(Enter(Post(1)), Post(1), 200, default);

        Assert.Equal(49, Enumerable.Range(0, 60).Count(_ => Enter(Post(1)).IsGranted));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void An_error_that_tells_no_limit_does_not_lift_one(int status)
    {
        Answer(Enter(Post(1)), Post(1), 200, Told("b", 2, 1, 5));
        Answer(Enter(Post(1)), Post(1), status, new() { Scope = RateLimitScope.User, RetryAfter = TimeSpan.Zero });

        Assert.False(Enter(Post(1)).IsGranted);
    }

    [Fact]
    public void No_second_has_more_than_the_global_limit_and_interactions_do_not_count()
    {
        var posts = Enumerable.Range(0, 120).Select(channel => Enter(Post((ulong)channel))).ToList();
        var answers = Enumerable.Range(0, 500).Select(token => Enter(Callback(token))).ToList();
        var followUps = Enumerable.Range(0, 500).Select(token => Enter(FollowUp(token))).ToList();

        Assert.Equal(50, posts.Count(turn => turn.IsGranted));
        Assert.All(answers.Concat(followUps), turn => Assert.True(turn.IsGranted));
        Pass(1);
        Assert.Equal(100, posts.Count(turn => turn.IsGranted));
    }

    [Fact]
    public void What_is_scheduled_leaves_room_for_people()
    {
        var round = Enumerable.Range(0, 60).Select(channel => Enter(Post((ulong)channel), isScheduled: true)).ToList();

        Assert.Equal(40, round.Count(turn => turn.IsGranted));
        Assert.True(Enter(Post(1_000)).IsGranted);
    }

    [Fact]
    public void In_one_channel_a_person_goes_before_what_is_scheduled_but_not_for_ever()
    {
        var sent = Enter(Post(1));
        var scheduled = Enter(Post(1), isScheduled: true);
        var person = Enter(Post(1));
        Answer(sent, Post(1), 200, Told("b", 1, 0, 1));
        Pass(1);
        Assert.Equal((false, true), (scheduled.IsGranted, person.IsGranted));

        Pass(RestLimits.ScheduledPatience.TotalSeconds);
        var later = Enter(Post(1));
        Answer(person, Post(1), 200, Told("b", 1, 0, 1));
        Pass(1);

        Assert.Equal((true, false), (scheduled.IsGranted, later.IsGranted));
    }

    [Fact]
    public void A_refusal_of_the_route_holds_that_channel_only()
    {
        Answer(Enter(Post(1)), Post(1), 429, Refused(RateLimitScope.Shared, 7));

        Assert.False(Enter(Post(1)).IsGranted);
        Assert.True(Enter(Post(2)).IsGranted);
        Assert.Equal(TimeSpan.FromSeconds(7), _limits.HeldFor(Post(1), _now));
    }

    [Fact]
    public void A_global_refusal_holds_all_but_interactions()
    {
        Answer(Enter(Post(1)), Post(1), 429, Refused(RateLimitScope.Global, 7));

        Assert.False(Enter(Post(2)).IsGranted);
        Assert.True(Enter(Callback(1)).IsGranted);
    }

    [Fact]
    public void A_ban_holds_all()
    {
        Answer(Enter(Post(1)), Post(1), 429, default);

        Assert.False(Enter(Callback(1)).IsGranted);
        Assert.Equal(RestLimits.BanPause, _limits.HeldFor(Callback(2), _now));
    }

    [Fact]
    public void A_refused_callback_holds_no_other()
    {
        Answer(Enter(Callback(1)), Callback(1), 429, Refused(RateLimitScope.User, 7));

        Assert.True(Enter(Callback(2)).IsGranted);
    }

    [Fact]
    public void Far_from_a_ban_only_answers_to_people_are_still_sent_and_nearer_nothing_is()
    {
        for (var count = 0; count < RestLimits.InvalidBeforeCare; count++)
        {
            Answer(Enter(Callback(count)), Callback(count), 403, default);
        }

        Assert.False(Enter(Post(1)).IsGranted);
        Assert.True(Enter(Callback(0)).IsGranted);
        for (var count = _limits.InvalidCount; count < RestLimits.InvalidBeforeStop; count++)
        {
            Answer(Enter(Callback(count)), Callback(count), 401, default);
        }

        var held = Enter(Callback(0));
        Assert.False(held.IsGranted);
        Pass(TimeSpan.FromMinutes(10).TotalSeconds + 10);
        Assert.True(held.IsGranted);
    }

    [Fact]
    public void Shared_refusals_do_not_count_towards_a_ban()
    {
        Answer(Enter(Callback(1)), Callback(1), 429, Refused(RateLimitScope.Shared, 0));

        Assert.Equal(0, _limits.InvalidCount);
    }

    [Fact]
    public void One_that_is_not_wanted_any_more_makes_room()
    {
        var first = Enter(Post(1));
        var second = Enter(Post(1));
        var third = Enter(Post(1));

        _limits.Leave(second, _now);
        _limits.Leave(first, _now);
        _limits.Release(_now);

        Assert.Equal((false, true), (second.IsGranted, third.IsGranted));
    }

    [Fact]
    public void Tokens_of_interactions_that_are_over_are_forgotten()
    {
        for (var token = 0; token < 10_000; token++)
        {
            Answer(Enter(FollowUp(token)), FollowUp(token), 200, Told("w", 5, 4, 2));
            _now += TimeSpan.FromMilliseconds(10);
        }

        Assert.InRange(_limits.BucketCount, 1, 1_500);
    }

    private static DiscordRoute Post(ulong channel) =>
        new CreateMessage(new Snowflake(channel), new MessageParams()).Route;

    private static DiscordRoute Edit(ulong channel) =>
        new EditMessage(new Snowflake(channel), new Snowflake(9), new MessageParams()).Route;

    private static DiscordRoute Callback(int token) => new CreateInteractionResponse(
        new Snowflake((ulong)token), new InteractionToken($"t{token}"), InteractionResponse.DeferredUpdate()).Route;

    private static DiscordRoute FollowUp(int token) =>
        new CreateFollowupMessage(new Snowflake(9), new InteractionToken($"t{token}"), new MessageParams()).Route;

    private static RateLimitHeaders Told(string bucket, int limit, int remaining, double resetAfter) =>
        new(bucket, limit, remaining, TimeSpan.FromSeconds(resetAfter), null, RateLimitScope.Unsaid);

    private static RateLimitHeaders Refused(RateLimitScope scope, double retryAfter) =>
        new(null, null, null, null, TimeSpan.FromSeconds(retryAfter), scope);

    private Turn Enter(DiscordRoute route, bool isScheduled = false)
    {
        var turn = _limits.Enter(route, isScheduled, _now);
        _limits.Release(_now);
        return turn;
    }

    private void Answer(Turn turn, DiscordRoute route, int status, RateLimitHeaders headers)
    {
        Assert.True(turn.IsGranted);
        _limits.Answered(turn, route, status, headers, _now);
        _limits.Release(_now);
    }

    private void Pass(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        _limits.Release(_now);
    }
}
