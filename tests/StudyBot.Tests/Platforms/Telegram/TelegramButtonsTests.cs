using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Whatever is pressed, by whomever, is answered.</summary>
public sealed class TelegramButtonsTests
{
    [Fact]
    public async Task Buttons_that_nobody_made_get_a_polite_answer()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        var welcome = await ann.PrivateChat.NextAsync();
        string[] made =
        [
            "a", "a:", "a:gone:1|0", "a:gone:1|99999999999", "a:gone:x|-1", "|", "||", ":", "rv:gone:rate:9", "rv:",
            "quiz:section:99", "quiz:fact:gone", "section:-1", "footnote:x", "keypoint:", "language:xx", "daily:on",
            "灯塔", "🙂|1", "ancient:history", "' OR 1=1 --", new string('x', 64),
        ];

        foreach (var data in made)
        {
            await ann.PressesUnseen(welcome, data).Answer;
        }

        Assert.DoesNotContain(run.Log, entry => entry.Contains("could not be handled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_strangers_button_is_answered_with_whose_it_is()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = await run.EnglishClassAsync(ann, bob);
        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var poll = await group.NextAsync();

        var answer = await bob.Presses(poll, "stop").Answer;

        Assert.True(answer.IsAlert);
        Assert.Equal(Phrases.English.OnlyStarterStops("Ann").ToString(), answer.Text);
        Assert.False(poll.Poll!.IsClosed);
    }

    [Fact]
    public async Task A_button_is_answered_while_what_it_does_takes_long()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 choice time:600s");
        await group.NextAsync();
        var poll = await group.NextAsync();
        var sending = new TaskCompletionSource();
        run.Telegram.Fail("sendMessage", new TelegramFault.Slow(sending.Task));
        ann.Says(group, "/footnote 1");
        await group.NextAsync();

        var answer = await ann.Presses(poll, "stop").Answer;

        Assert.Equal(new FakeCallbackAnswer(null, false, null), answer);
        Assert.False(poll.Poll!.IsClosed);
        sending.SetResult();
        await poll.EditedAsync();
        Assert.True(poll.Poll.IsClosed);
    }

    [Fact]
    public async Task An_old_button_gets_a_polite_answer()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        var welcome = await ann.PrivateChat.NextAsync();

        var answer = await ann.PressesUnseen(welcome, "ancient:history").Answer;

        Assert.Equal(Phrases.English.OldButton.ToString(), answer.Text);
        Assert.True(answer.IsAlert);
    }

    [Fact]
    public async Task A_button_that_types_a_command_is_answered_and_does_it()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        var welcome = await ann.PrivateChat.NextAsync();

        var callback = ann.Presses(welcome, "/help");

        Assert.Null((await callback.Answer).Text);
        Assert.Contains("/quiz", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }
}
