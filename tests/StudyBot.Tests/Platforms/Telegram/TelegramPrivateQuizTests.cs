using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Quizzes with one person, played to their end or stopped.</summary>
public sealed class TelegramPrivateQuizTests
{
    [Fact]
    public async Task A_whole_quiz_in_private_is_played_by_votes()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 2 choice");
        await ann.PrivateChat.NextAsync();
        for (var number = 1; number <= 2; number++)
        {
            var question = await ann.PrivateChat.NextAsync();
            Assert.True(question.Poll!.IsQuiz);
            Assert.False(question.Poll.IsAnonymous);
            Assert.True(question.IsProtected);
            Assert.True(ann.Votes(question, [.. question.Poll.CorrectOptionIds]));
            var reveal = await ann.PrivateChat.NextAsync();
            Assert.Contains($"{number}/{number}", reveal.Text, StringComparison.Ordinal);
            await question.EditedAsync();
            Assert.True(question.Poll.IsClosed);
        }

        var ending = await ann.PrivateChat.NextAsync();
        Assert.Contains("2", ending.Text, StringComparison.Ordinal);
        Assert.Contains("quiz", ending.CallbackData);
    }

    [Fact]
    public async Task A_question_with_buttons_is_edited_into_its_reveal()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 1 short");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Presses(question, "skip");
        await question.EditedAsync();

        Assert.Contains(Phrases.English.SkippedTitle, question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("skip", question.CallbackData);
    }

    [Fact]
    public async Task Stopping_closes_the_open_poll_and_forgets_it()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 3 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Presses(question, "stop");
        await ann.PrivateChat.NextAsync();
        await question.EditedAsync();

        Assert.True(question.Poll!.IsClosed);
        Assert.Empty(question.CallbackData);
        ann.Says("/footnote 1");
        await ann.PrivateChat.NextAsync();
        Assert.Equal(0, await run.CountAsync("SELECT count(*) FROM platform_state WHERE key LIKE 'poll-%'"));
    }
}
