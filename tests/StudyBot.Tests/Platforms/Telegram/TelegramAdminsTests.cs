using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>What in a group only its administrators may do.</summary>
public sealed class TelegramAdminsTests
{
    [Fact]
    public async Task A_member_of_a_group_cannot_turn_daily_facts_on_and_an_admin_can()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = await run.EnglishClassAsync(ann, bob);
        bob.Says("/start");
        await bob.PrivateChat.NextAsync();

        bob.Says(group, "/daily on 8:00");
        Assert.Equal(Phrases.English.OnlyAdmins("daily").ToString(), (await bob.PrivateChat.NextAsync()).Text);
        ann.Says(group, "/daily on 8:00");
        Assert.Contains("08:00", (await group.NextAsync()).Text, StringComparison.Ordinal);
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
