using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>
/// Votes in polls that the bot does not know yet, or not any more: they keep their place among all that is done.
/// </summary>
public sealed class TelegramEarlyVotesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_follows_a_vote_waits_until_its_poll_is_known(bool isInGroup)
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, chat) = await AnnAsync(run, isInGroup);
        var answer = new TaskCompletionSource();
        run.Telegram.Fail("sendPoll", new TelegramFault.Slow(answer.Task));
        var poll = await QuizAsync(ann, chat);
        var bob = run.Telegram.AddUser("Bob", "en");

        run.Telegram.AtOnce(() =>
        {
            ann.Votes(poll, [.. poll.Poll!.CorrectOptionIds]);
            ann.Says(chat, "/skip");
            bob.Says("/footnote 1");
        });
        await bob.PrivateChat.NextAsync();
        answer.SetResult();
        await chat.NextAsync();

        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers WHERE verdict = 'right'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_it_is_with_a_vote_while_the_bot_was_away(bool isInGroup)
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, chat) = await AnnAsync(run, isInGroup);
        var poll = await QuizAsync(ann, chat);
        await run.StopAsync();

        ann.Votes(poll, [.. poll.Poll!.CorrectOptionIds]);
        ann.Says(chat, "/skip");
        run.Start();
        await chat.NextAsync();

        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers WHERE verdict = 'right'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_it_is_with_a_vote_in_a_poll_whose_answer_was_lost(bool isInGroup)
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, chat) = await AnnAsync(run, isInGroup);
        run.Telegram.Fail("sendPoll", new TelegramFault.CutAfter());
        var orphan = await QuizAsync(ann, chat);
        await chat.NextAsync();

        run.Telegram.AtOnce(() =>
        {
            ann.Votes(orphan, [.. orphan.Poll!.CorrectOptionIds]);
            ann.Says(chat, "/skip");
        });
        await chat.NextAsync();

        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers WHERE verdict = 'right'"));
    }

    [Fact]
    public async Task Who_cannot_have_voted_there_waits_for_nobody()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, chat) = await AnnAsync(run, isInGroup: false);
        var (bob, cid) = (run.Telegram.AddUser("Bob", "en"), run.Telegram.AddUser("Cid", "en"));
        var answer = new TaskCompletionSource();
        run.Telegram.Fail("sendPoll", new TelegramFault.Slow(answer.Task));
        await QuizAsync(ann, chat);

        bob.Says("/footnote 1");
        Assert.Contains(
            Phrases.English.FootnoteName(1), (await bob.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        run.Telegram.AtOnce(() =>
        {
            run.Telegram.Push($$"""
                {"poll_answer":{"poll_id":"1","option_ids":[0],
                "user":{"id":{{cid.Id}},"is_bot":false,"first_name":"Cid"} } }
                """);
            cid.Says("/footnote 2");
        });

        Assert.Contains(
            Phrases.English.FootnoteName(2), (await cid.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        answer.SetResult();
    }

    [Fact]
    public async Task Votes_while_the_bot_was_away_count()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        await run.StopAsync();
        ann.Votes(question, [.. question.Poll!.CorrectOptionIds]);
        run.Start();

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_is_faster_than_the_answer_to_the_poll_counts()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var answer = new TaskCompletionSource();
        run.Telegram.Fail("sendPoll", new TelegramFault.Slow(answer.Task));
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Votes(question, [.. question.Poll!.CorrectOptionIds]);
        answer.SetResult();

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_whose_answer_was_lost_is_asked_again_and_a_vote_in_either_counts()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        run.Telegram.Fail("sendPoll", new TelegramFault.CutAfter());
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var orphan = await ann.PrivateChat.NextAsync();
        var again = await ann.PrivateChat.NextAsync();
        Assert.Equal(orphan.Poll!.Question.Text, again.Poll!.Question.Text);

        ann.Votes(orphan, [.. orphan.Poll.CorrectOptionIds]);

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await again.EditedAsync();
        Assert.True(again.Poll.IsClosed);
        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers"));
    }

    private static async Task<(FakeUser Ann, FakeChat Chat)> AnnAsync(TelegramRun run, bool isInGroup)
    {
        var ann = run.Telegram.AddUser("Ann", "en");
        if (!isInGroup)
        {
            return (ann, ann.PrivateChat);
        }

        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        return (ann, group);
    }

    /// <returns>The poll of its one question.</returns>
    private static async Task<FakeMessage> QuizAsync(FakeUser ann, FakeChat chat)
    {
        ann.Says(chat, "/quiz 1 choice");
        await chat.NextAsync();
        return await chat.NextAsync();
    }
}
