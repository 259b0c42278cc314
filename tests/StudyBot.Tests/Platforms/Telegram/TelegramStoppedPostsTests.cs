using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Where the bot can no longer write, daily facts rest, and whoever turned them on hears why.</summary>
public sealed class TelegramStoppedPostsTests
{
    [Fact]
    public async Task An_admin_hears_in_private_that_a_group_does_without_the_bot()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = await NewcomerAsync(run);
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/daily on 8:00 UTC");
        await group.NextAsync();

        ann.Makes(run.Telegram.Bot, "kicked", group);

        var told = await ann.PrivateChat.NextAsync();
        Assert.Contains("“Class” (daily 08:00", told.Text, StringComparison.Ordinal);
        Assert.Contains("I am no longer there", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_who_never_wrote_to_the_bot_is_left_alone()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var channel = run.Telegram.AddChannel("News", ann);
        run.Telegram.PostsIn(channel, "/daily on 8:00 UTC");
        await channel.NextAsync();
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/daily on 8:00 UTC");
        await group.NextAsync();

        ann.Makes(run.Telegram.Bot, "left", channel);
        ann.Makes(run.Telegram.Bot, "left", group);
        Assert.Equal(403, (await run.Telegram.CallAsync("sendMessage", 4)).Code);
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_topic_rests_alone_until_it_is_opened_again()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = await NewcomerAsync(run);
        var forum = run.Telegram.AddForum("School", ann);
        await forum.NextAsync();
        int[] topics = [forum.AddTopic("History"), forum.AddTopic("Geography")];
        var at = $"/daily on {time.GetUtcNow().AddMinutes(5):HH:mm} UTC";
        foreach (var topic in topics)
        {
            ann.Says(forum, at, topic: topic);
            await forum.NextAsync();
        }

        forum.CloseTopic(topics[0]);
        await PassAsync(run, ann, TimeSpan.FromMinutes(5));
        Assert.Equal(topics[1], (await forum.NextAsync()).Topic);
        Assert.Contains("that topic is closed", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);

        await PassAsync(run, ann, TimeSpan.FromDays(1));
        Assert.Equal(topics[1], (await forum.NextAsync()).Topic);
        Assert.Single(run.Telegram.Calls, call => call.Description?.Contains("TOPIC_CLOSED", StringComparison.Ordinal) == true);

        forum.ReopenTopic(topics[0]);
        await PassAsync(run, ann, TimeSpan.FromDays(1));
        Assert.Equal(
            topics.Order(), new[] { (await forum.NextAsync()).Topic!.Value, (await forum.NextAsync()).Topic!.Value }.Order());
    }

    [Fact]
    public async Task The_topics_of_a_group_that_took_the_bot_back_go_on()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = await NewcomerAsync(run);
        var forum = run.Telegram.AddForum("School", ann);
        await forum.NextAsync();
        var topic = forum.AddTopic("History");
        ann.Says(forum, $"/daily on {time.GetUtcNow().AddMinutes(5):HH:mm} UTC", topic: topic);
        await forum.NextAsync();

        ann.Makes(run.Telegram.Bot, "kicked", forum);
        await PassAsync(run, ann, TimeSpan.FromMinutes(5));
        Assert.Contains("I am no longer there", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        ann.Makes(run.Telegram.Bot, "member", forum);
        await PassAsync(run, ann, TimeSpan.FromDays(1));

        Assert.Equal(topic, (await forum.NextAsync()).Topic);
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_left_alone_and_welcome_again()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        ann.Blocks();
        ann.Unblocks();
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task PassAsync(TelegramRun run, FakeUser ann, TimeSpan passed)
    {
        do
        {
            await ann.Types("").Answer;
        }
        // Nothing but the search is unconfirmed: all before it is done.
        while (run.Telegram.PendingUpdateCount > 1);

        run.Time!.Shift += passed;
        // The clock looks when somebody writes.
        await ann.Types("").Answer;
    }

    private static async Task<FakeUser> NewcomerAsync(TelegramRun run)
    {
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        return ann;
    }
}
