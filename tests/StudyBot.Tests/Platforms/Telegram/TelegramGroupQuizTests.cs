using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Quizzes in groups: how they begin, how fast they may go, what becomes of them while nobody is there.</summary>
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
}
