using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class DailyConversationTests
{
    /// <summary>Some.Time is Monday, 4 March 2024, noon in Beijing.</summary>
    [Fact]
    public async Task Turned_on_it_tells_the_schedule_and_the_next_time()
    {
        var said = await Chat.Private().Says("/daily on 08:30 北京 工作日");
        Assert.Contains("工作日 08:30 Asia/Shanghai (UTC+8)", said.Text, StringComparison.Ordinal);
        Assert.Contains("3 月 5 日（周二）08:30", said.Text, StringComparison.Ordinal);
        Assert.Contains("20 小时 30 分钟", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_posts_every_day_at_its_time_with_evidence_and_a_button_and_no_fact_twice_in_a_round()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 08:30 Asia/Shanghai");
        HashSet<string> facts = [];
        for (var day = 0; day < 3; day++)
        {
            var said = await chat.Waits(Duration.FromDays(1));
            Assert.Single(said.Replies);
            Assert.Contains("— ", said.Text, StringComparison.Ordinal);
            Assert.Contains("考考我", said.Buttons);
            Assert.StartsWith("daily-2024-03-0", said.Replies[0].ScheduledKey, StringComparison.Ordinal);
            Assert.True(facts.Add(said.Text));
        }

        Assert.Single((await chat.Waits(Duration.FromDays(1))).Replies);
    }

    [Fact]
    public async Task The_button_asks_about_the_fact()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 13:00 Asia/Shanghai");
        await chat.Waits(Duration.FromHours(2));
        Assert.Contains("问题 1/", (await chat.Presses("考考我")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_to_six_hours_late_it_is_still_posted_and_later_it_is_skipped()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 13:00 Asia/Shanghai");
        chat.Now += Duration.FromHours(6.9);
        Assert.Single((await chat.Waits(Duration.Zero)).Replies);
        chat.Now += Duration.FromHours(24.5);
        Assert.Empty((await chat.Waits(Duration.Zero)).Replies);
        Assert.Single((await chat.Waits(Duration.FromDays(1))).Replies);
    }

    [Fact]
    public async Task A_later_time_on_the_day_of_a_post_does_not_give_a_second_one()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 13:00 Asia/Shanghai");
        await chat.Waits(Duration.FromHours(1.5));
        var said = await chat.Says("/daily on 15:00");
        Assert.Contains("3 月 5 日", said.Text, StringComparison.Ordinal);
        Assert.Empty((await chat.Waits(Duration.FromHours(10))).Replies);
    }

    [Fact]
    public async Task Turned_off_nothing_comes_and_on_again_keeps_the_time()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 08:30 Almaty mon,thu");
        Assert.Contains("已关闭", (await chat.Says("/daily off")).Text, StringComparison.Ordinal);
        Assert.Empty((await chat.Waits(Duration.FromDays(8))).Replies);
        Assert.Contains("08:30 Asia/Almaty", (await chat.Says("/daily on")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/daily", "没有打开")]
    [InlineData("/daily off", "本来就是关闭")]
    [InlineData("/daily on", "请告诉我几点")]
    [InlineData("/daily on 25:00", "没有「25:00」")]
    [InlineData("/daily on 8:30 Almatty", "Asia/Almaty")]
    public async Task Each_state_and_mistake_has_its_answer(string typed, string expected) =>
        Assert.Contains(expected, (await Chat.Private().Says(typed)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task In_a_group_only_admins_set_it_and_everybody_may_ask()
    {
        var chat = await Chat.Group();
        var refused = await chat.Says("bob", "/daily on 8:00");
        Assert.Contains("只有管理员", refused.Text, StringComparison.Ordinal);
        Assert.Equal("bob", refused.Replies.Single().OnlyFor?.User);
        Assert.Contains("没有打开", (await chat.Says("bob", "/daily")).Text, StringComparison.Ordinal);
        Assert.Contains("已打开", (await chat.Says("ann", "/daily on 8:00 北京")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_English_throughout()
    {
        var chat = Chat.Private("en");
        Assert.Contains(
            "weekdays 08:30 Asia/Almaty (UTC+5)", (await chat.Says("/daily on 8:30 Almaty weekdays")).Text, StringComparison.Ordinal);
        Assert.Contains("Fact of the day", (await chat.Waits(Duration.FromDays(1))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", LeftCause.Removed, "「海岛班」里的每日知识（每天 08:00 Asia/Shanghai (UTC+8)）停发了：我已经不在那里了。")]
    [InlineData("en", LeftCause.Closed, "“海岛班” (daily 08:00 Asia/Shanghai (UTC+8)) has stopped: that topic is closed.")]
    public async Task Who_turned_posts_on_hears_in_private_and_in_their_language_why_they_stopped(
        string language, LeftCause cause, string expected)
    {
        var chat = await Chat.Group(language == "zh" ? "en" : "zh", hint: language);
        chat.Place = "海岛班";
        await chat.Says("ann", "/daily on 8:00 北京");
        chat.Place = null;
        var told = await chat.Happens(new Left("kicked", cause));
        Assert.Contains(expected, told.Text, StringComparison.Ordinal);
        Assert.Equal("ann", told.Replies.Single().OnlyFor?.User);
        Assert.Empty((await chat.Happens(new Left("kicked", cause))).Replies);
        Assert.Empty((await chat.Waits(Duration.FromDays(1))).Replies);
        Assert.Empty((await chat.Happens(new Joined(IsReturn: true))).Replies);
        Assert.Single((await chat.Waits(Duration.FromDays(1))).Replies);
    }

    [Theory]
    [InlineData("/daily off")]
    [InlineData("/daily")]
    public async Task Where_no_posts_were_on_nobody_is_told_that_they_stopped(string said)
    {
        var chat = await Chat.Group();
        await chat.Says("ann", said);
        Assert.Empty((await chat.Happens(new Left("kicked"))).Replies);
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_not_written_to_about_it()
    {
        var chat = Chat.Private();
        await chat.Says("/daily on 8:00");
        Assert.Empty((await chat.Happens(new Left("blocked"))).Replies);
    }

    [Fact]
    public async Task Turned_on_in_a_conversation_that_was_closed_it_posts_again()
    {
        var chat = await Chat.Group();
        await chat.Happens(new Left("TOPIC_CLOSED"));
        await chat.Says("ann", "/daily on 8:00");
        Assert.Single((await chat.Waits(Duration.FromDays(1))).Replies);
    }

    [Fact]
    public async Task A_fact_now_counts_in_the_round()
    {
        var chat = Chat.Private();
        HashSet<string> facts = [];
        for (var count = 0; count < 3; count++)
        {
            Assert.True(facts.Add((await chat.Says("/fact")).Text));
        }

        Assert.Contains("每日一则", (await chat.Says("/fact")).Text, StringComparison.Ordinal);
    }
}
