using StudyBot.Tests.ContentFiles;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Typed answers in a group: a reply each, and a sign instead of a message.</summary>
public sealed class TelegramTypedAnswersTests
{
    [Fact]
    public async Task A_right_answer_in_a_group_gets_a_reaction_and_no_message()
    {
        using var content = new TemporaryFolder();
        content.Write(PackFiles.Pack("a", answer: "here"), "a", "en.md");
        await using var run = await TelegramRun.StartAsync(settings: $"--Content:Path={content.Path}");
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = run.Telegram.AddSupergroup("Class", ann, bob);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 cloze time:600s");
        await group.NextAsync();
        var question = await group.NextAsync();

        var answer = bob.Says(group, "here", replyTo: question);
        await answer.EditedAsync();
        Assert.Equal("👍", answer.Reaction);

        ann.Says(group, "/skip");
        var reveal = await group.NextAsync();
        Assert.Contains("Bob", reveal.Text, StringComparison.Ordinal);
        Assert.Equal(
            [question, reveal],
            group.Messages.Values.Where(message => message.From == run.Telegram.Bot && message.Id >= question.Id));
    }

    [Fact]
    public async Task A_typed_answer_in_a_group_is_a_reply_and_gets_a_reaction()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 short");
        await group.NextAsync();
        var question = await group.NextAsync();
        Assert.True(question.ReplyMarkup!.Value.GetProperty("force_reply").GetBoolean());

        var answer = ann.Says(group, "no idea at all", replyTo: question);
        await answer.EditedAsync();

        Assert.Equal("👀", answer.Reaction);
    }
}
