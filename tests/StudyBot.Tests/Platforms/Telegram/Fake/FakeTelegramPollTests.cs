using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>How polls go.</summary>
public sealed class FakeTelegramPollTests : TelegramWireTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await UpdatesAsync();
    }

    [Fact]
    public async Task A_vote_in_a_quiz_is_final_and_comes_with_the_state_of_the_poll()
    {
        var message = await QuizAsync(Ann.PrivateChat);

        Assert.True(Ann.Votes(message, 2));
        Assert.False(Ann.Votes(message, 1));
        Assert.False(Ann.Votes(message));

        var updates = await UpdatesAsync();
        Assert.Equal(1, updates[0].Poll!.TotalVoterCount);
        Assert.Equal((message.Poll!.Id, Ann.Id), (updates[1].PollAnswer!.PollId, updates[1].PollAnswer!.User!.Id));
        Assert.Equal([2], updates[1].PollAnswer!.OptionIds.ToArray());
        Assert.Equal(2, updates.Count);
    }

    [Fact]
    public async Task A_poll_that_may_be_changed_can_be_voted_in_again_and_taken_back()
    {
        var message = await QuizAsync(Ann.PrivateChat, poll => poll with { AllowsRevoting = true });

        Assert.True(Ann.Votes(message, 2));
        Assert.True(Ann.Votes(message, 1));
        Assert.True(Ann.Votes(message));

        Assert.Equal([[2], [1], []], (await UpdatesAsync()).Where(update => update.PollAnswer is not null)
            .Select(update => update.PollAnswer!.OptionIds.ToArray()));
    }

    [Fact]
    public async Task A_poll_closes_when_its_time_is_up()
    {
        var message = await QuizAsync(Ann.PrivateChat, poll => poll with { OpenPeriod = 30 });

        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(message.Poll!.IsClosed);
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(message.Poll.IsClosed);
        Assert.False(Ann.Votes(message, 1));
        Assert.True(Assert.Single(await UpdatesAsync()).Poll!.IsClosed);
    }

    [Fact]
    public async Task Nobody_votes_from_outside()
    {
        var group = Telegram.AddSupergroup("Class", Ann);

        Assert.False(Bob.Votes(await QuizAsync(group), 1));
    }

    [Fact]
    public async Task A_teachers_own_quiz_in_private_shows_its_key()
    {
        Ann.SendsQuiz(Ann.PrivateChat, "?", ["a", "b"], correct: 1, "why");

        var poll = Assert.Single(await UpdatesAsync()).Message!.Poll!;
        Assert.Equal([1], poll.CorrectOptionIds!.Value.ToArray());
        Assert.Equal("why", poll.Explanation);
    }
}
