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
    public async Task Who_turned_the_daily_fact_on_learns_that_it_pauses_once()
    {
        var chat = await Chat.Group("en");
        await chat.Says("/daily on 8:30 Almaty");

        var told = Assert.Single((await chat.Happens(new Left("kicked"))).Replies);

        Assert.Equal(Some.Sender("ann").Account, told.OnlyFor);
        Assert.StartsWith("I can no longer write", ReplyText.Of(told), StringComparison.Ordinal);
        Assert.Empty((await chat.Happens(new Left("kicked"))).Replies);
    }

    [Fact]
    public async Task Nobody_learns_about_a_group_without_daily_facts_or_about_their_own_blocking()
    {
        var group = await Chat.Group("en");
        var alone = Chat.Private("en");
        await alone.Says("/daily on 8:30 Almaty");

        Assert.Empty((await group.Happens(new Left("kicked"))).Replies);
        Assert.Empty((await alone.Happens(new Left("blocked"))).Replies);
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
}
