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
        var group = run.Telegram.AddSupergroup("Class", ann, bob);
        await group.NextAsync();
        ann.Says(group, "/language en");
        await group.NextAsync();
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
    public async Task Who_is_an_administrator_is_asked_once_in_a_minute()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = run.Telegram.AddSupergroup("Class", ann, bob);
        await group.NextAsync();
        for (var minute = 1; minute <= 2; minute++)
        {
            ann.Says(group, "/daily on 8:00");
            await group.NextAsync();
            ann.Says(group, "/daily off");
            await group.NextAsync();
            Assert.Equal(minute, run.Telegram.Calls.Count(call => call.Method == "getChatMember"));
            time.Shift += TimeSpan.FromSeconds(61);
        }

        // Nobody's rights matter for this.
        bob.Says(group, "/footnote 1");
        await group.NextAsync();
        Assert.Equal(2, run.Telegram.Calls.Count(call => call.Method == "getChatMember"));
    }
}
