using NodaTime;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class RemindConversationTests
{
    private static readonly Duration _day = Duration.FromDays(1);

    private readonly MemoryStudyStore _store = new();

    [Fact]
    public async Task A_reminder_comes_once_a_day_if_something_is_due()
    {
        var chat = await LearnedAsync();
        Assert.Contains("每天 19:00 Asia/Shanghai", (await chat.Says("/remind 19:00 北京")).Text, StringComparison.Ordinal);

        var said = await chat.Waits(_day);

        Assert.Contains("有 1 张到期", said.Text, StringComparison.Ordinal);
        Assert.Equal(["开始复习"], said.Buttons);
        Assert.Equal("remind-2024-03-04", Assert.Single(said.Replies).ScheduledKey);
        Assert.Contains("复习 · 还有", (await chat.Presses("开始复习")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_comes_when_nothing_is_due()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/remind 19:00");

        Assert.Empty((await chat.Waits(_day * 3)).Replies);
    }

    [Fact]
    public async Task After_three_without_a_review_it_stops_and_says_how_to_get_it_back()
    {
        var chat = await LearnedAsync("en");
        await chat.Says("/remind 19:00");

        var said = await chat.Waits(_day * 8);

        Assert.Equal(4, said.Replies.Length);
        Assert.All(said.Replies.Take(3), reply => Assert.Contains("1 card due", ReplyText.Of(reply), StringComparison.Ordinal));
        Assert.Contains("/remind on brings them back", ReplyText.Of(said.Replies[3]), StringComparison.Ordinal);
        Assert.Contains("19:00", (await chat.Says("/remind on")).Text, StringComparison.Ordinal);
        Assert.Contains("1 card due", (await chat.Waits(_day)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_begins_the_count_anew()
    {
        var chat = await LearnedAsync("en");
        await chat.Says("/remind 19:00");
        await chat.Waits(_day * 3);
        await chat.Says("/review 1");
        var answer = await chat.Presses("Show the answer");
        await chat.Presses(answer.Buttons[0]);
        await chat.Says("/stop");

        var said = await chat.Waits(_day * 3);

        Assert.Equal(3, said.Replies.Length);
        Assert.DoesNotContain("/remind on", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_turned_off_and_shown()
    {
        var chat = await LearnedAsync("en");
        Assert.StartsWith(
            "There is no reminder at present.\nTo set one: /remind 19:00", (await chat.Says("/remind")).Text,
            StringComparison.Ordinal);
        await chat.Says("/remind 19:00 Almaty");
        Assert.Contains("Asia/Almaty", (await chat.Says("/remind")).Text, StringComparison.Ordinal);
        Assert.Contains("No more reminders", (await chat.Says("/remind off")).Text, StringComparison.Ordinal);
        Assert.Contains("nothing has changed", (await chat.Says("/remind off")).Text, StringComparison.Ordinal);
        Assert.Empty((await chat.Waits(_day * 2)).Replies);
    }

    [Fact]
    public async Task What_is_unclear_is_told()
    {
        var chat = Chat.Private("en");
        Assert.Contains("No clock shows “25:00”", (await chat.Says("/remind 25:00")).Text, StringComparison.Ordinal);
        Assert.Contains("At what time", (await chat.Says("/remind on")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_private_chat_is_offered()
    {
        var group = await Chat.Group("en");
        var offer = await group.Says("bob", "/remind 19:00");
        Assert.Equal(["Reminder"], offer.Buttons);
        var told = await group.Presses("bob", "Reminder");
        Assert.All(told.Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        Assert.StartsWith("In our private chat: /remind 19:00", told.Text, StringComparison.Ordinal);
    }

    /// <summary>A card in its first step of minutes.</summary>
    private async Task<Chat> LearnedAsync(string language = "zh")
    {
        var chat = Chat.Private(language, store: _store);
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905");
        return chat;
    }
}
