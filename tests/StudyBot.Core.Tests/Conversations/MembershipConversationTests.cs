using StudyBot.Core.Messages;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class MembershipConversationTests
{
    [Theory]
    [InlineData("zh", "大家好！我陪大家学习《海岛灯塔》。")]
    [InlineData("en", "Hello everybody! I help you study “The Island Lighthouse”.")]
    public async Task A_group_is_greeted_once(string language, string greeting)
    {
        var chat = await Chat.Group(language);
        Assert.StartsWith(greeting, (await chat.Happens(new Joined())).Text, StringComparison.Ordinal);
        await chat.Happens(new Left("kicked"));
        Assert.Empty((await chat.Happens(new Joined())).Replies);
    }

    [Fact]
    public async Task A_private_chat_is_not_greeted_unasked() =>
        Assert.Empty((await Chat.Private().Happens(new Joined())).Replies);

    [Fact]
    public async Task Who_leaves_is_written_to_no_more_until_they_come_back()
    {
        var chat = Chat.Private();
        await chat.Says("/language en");
        await chat.Happens(new Left("blocked"));
        Assert.False((await chat.Record()).IsOpen);
        await chat.Happens(new Joined());
        var record = await chat.Record();
        Assert.True(record.IsOpen);
        Assert.Equal("en", record.Language);
    }

    [Fact]
    public async Task A_message_that_shows_that_the_bot_may_write_opens_the_conversation_again()
    {
        var chat = await Chat.Group("en");
        await chat.Happens(new Left("kicked"));
        await chat.Says("/help");
        Assert.False((await chat.Record()).IsOpen);

        chat.ShowsOpen = true;
        await chat.Says("/help");

        Assert.True((await chat.Record()).IsOpen);
    }

    [Fact]
    public async Task Everything_moves_with_the_conversation()
    {
        var chat = await Chat.Group("en");
        var to = new ConversationId("test", "supergroup");
        Assert.Empty((await chat.Happens(new Moved(to))).Replies);
        var moved = await chat.Store.InConversationAsync(to, work => work.ConversationAsync(ConversationKind.Group, chat.Now), default);
        Assert.Equal("en", moved.Language);
    }

    [Theory]
    [InlineData(LeftCause.Gone, true)]
    [InlineData(LeftCause.Removed, true)]
    [InlineData(LeftCause.NotAllowed, false)]
    public async Task A_quiz_ends_with_its_group_and_waits_where_the_bot_may_only_not_write(LeftCause cause, bool ends)
    {
        var chat = await Chat.Group("zh");
        await chat.Says("/quiz 3");

        Assert.Empty((await chat.Happens(new Left("gone", cause))).Replies);

        var told = await chat.Says("/skip");
        Assert.Equal(ends, told.Text.Contains("没有进行中的测验", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_private_a_quiz_waits_for_whoever_blocks_the_bot()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 3");

        await chat.Happens(new Left("blocked", LeftCause.Removed));

        Assert.Contains("问题 2/3", (await chat.Says("/skip")).Text, StringComparison.Ordinal);
    }
}
