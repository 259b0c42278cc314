using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>
/// Quizzes in groups: how they begin, how they are played, how fast they may go, what becomes of them while nobody is
/// there.
/// </summary>
public sealed class TelegramGroupQuizTests
{
    [Fact]
    public async Task A_link_adds_the_bot_to_a_group_and_begins_a_quiz()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();

        // What the app says in the new group after https://t.me/TheStudyBot?startgroup=quiz-s2.
        ann.Says(group, "/start@TheStudyBot quiz-s2");

        await group.NextAsync();
        var question = await group.NextAsync();
        Assert.Contains("第二节", question.Poll?.Question.Text ?? question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quick_quiz_posts_no_more_than_twenty_messages_a_minute()
    {
        var time = new ShiftedTime();
        string[] limits =
        [
            "--Telegram:MessagesPerSecond=30", "--Telegram:ChatMessagesPerSecond=1", "--Telegram:GroupMessagesPerMinute=20",
        ];
        await using var run = await TelegramRun.StartAsync(time, settings: limits);
        run.Telegram.KeepLimits(tolerance: 1);
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        var next = group.NextAsync();
        ann.Says(group, "/quiz 15 choice");
        for (var messages = 1; messages <= 30; messages++)
        {
            while (!next.IsCompleted)
            {
                time.Skip(TimeSpan.FromSeconds(1));
                await ann.Types("").Answer;
            }

            if ((await next).Poll is not null)
            {
                ann.Says(group, "/skip");
            }

            next = group.NextAsync();
        }

        var sent = run.Telegram.Calls.Where(call => call.Method is "sendMessage" or "sendPoll").ToList();
        Assert.True(sent.Count >= 30);
        Assert.True(sent[29].At - sent[0].At >= TimeSpan.FromSeconds(59));
    }

    [Fact]
    public async Task A_poll_whose_time_ended_while_the_bot_was_away_is_revealed()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var poll = await group.NextAsync();
        await run.StopAsync();
        ann.Votes(poll, [.. poll.Poll!.CorrectOptionIds]);
        time.Skip(TimeSpan.FromMinutes(1));
        run.Start();

        Assert.Contains("Ann", (await group.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers WHERE verdict = 'right'"));
    }

    [Fact]
    public async Task A_poll_that_has_time_left_after_the_bot_was_away_goes_on()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 choice time:600s");
        await group.NextAsync();
        var poll = await group.NextAsync();
        await run.StopAsync();
        run.Start();

        ann.Says(group, "/footnote 1");
        await group.NextAsync();
        Assert.False(poll.Poll!.IsClosed);
        ann.Votes(poll, [.. poll.Poll.CorrectOptionIds]);
        ann.Says(group, "/skip");

        Assert.Contains("Ann", (await group.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_votes_types_by_reply_and_skips()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = await run.EnglishClassAsync(ann, bob);

        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var poll = await group.NextAsync();
        Assert.Equal(30, poll.Poll!.OpenPeriod);
        ann.Votes(poll, [.. poll.Poll.CorrectOptionIds]);
        bob.Votes(poll, Enumerable.Range(0, poll.Poll.Options.Length)
            .First(option => !poll.Poll.CorrectOptionIds.Contains(option)));
        ann.Says(group, "/skip");
        var reveal = await group.NextAsync();
        Assert.Contains("Ann", reveal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phrases.English.NobodyAnswered.ToString(), reveal.Text, StringComparison.Ordinal);
        await poll.EditedAsync();
        Assert.True(poll.Poll.IsClosed);
    }

    [Fact]
    public async Task A_topic_has_a_quiz_of_its_own()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var forum = run.Telegram.AddForum("School", ann);
        await forum.NextAsync();
        var topic = forum.AddTopic("History");
        ann.Says(forum, "/quiz 1 choice", topic: topic);

        Assert.Equal(topic, (await forum.NextAsync()).Topic);
        var poll = await forum.NextAsync();
        Assert.Equal(topic, poll.Topic);
        ann.Votes(poll, [.. poll.Poll!.CorrectOptionIds]);
        ann.Says(forum, "/stop", topic: topic);
        Assert.Equal(topic, (await forum.NextAsync()).Topic);
    }

    [Fact]
    public async Task A_quiz_goes_on_in_the_supergroup_that_its_group_became()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddGroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 3 choice");
        await group.NextAsync();
        await group.NextAsync();
        var supergroup = group.Upgrade();
        ann.Says(supergroup, "/stop");

        Assert.NotNull((await supergroup.NextAsync()).Text);
    }

    [Fact]
    public async Task Where_polls_are_not_allowed_the_options_are_buttons()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Expect("send polls");
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Makes(run.Telegram.Bot, "restricted", group, "can_send_polls");
        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var question = await group.NextAsync();

        var pressed = ann.Presses(
            question, question.CallbackData.First(data => data.EndsWith("|0", StringComparison.Ordinal)));

        Assert.True((await pressed.Answer).IsAlert);
    }
}
