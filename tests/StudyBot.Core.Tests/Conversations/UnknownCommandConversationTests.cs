using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class UnknownCommandConversationTests
{
    [Theory]
    [InlineData("zh", "/footnot 2", "没有 /footnot 这个命令。是不是想用 /footnote？\n[/footnote 2]")]
    [InlineData("en", "/seciton 1", "There is no /seciton. Did you mean /section?\n[/section 1]")]
    [InlineData("en", "/footnote2", "There is no /footnote2. Did you mean /footnote?\n[/footnote 2]")]
    [InlineData("zh", "/脚注二", "没有 /脚注二 这个命令。是不是想用 /footnote？\n[/footnote 2]")]
    [InlineData("zh", "/lokup 守塔人", "没有 /lokup 这个命令。是不是想用 /lookup？\n[/lookup]")]
    [InlineData("en", "/xyzzy", "There is no /xyzzy. /help lists every command.\n[/help]")]
    public async Task The_nearest_command_is_suggested(string language, string typed, string answer) =>
        Assert.Equal(answer, (await Chat.Private(language).Says(typed)).Text);

    [Fact]
    public async Task The_suggestion_is_a_press_away()
    {
        var chat = Chat.Private();
        await chat.Says("/fotnote 3");
        Assert.StartsWith("脚注 3", (await chat.Presses("/footnote 3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_only_what_is_near_is_answered_since_other_bots_live_there()
    {
        var chat = await Chat.Group("en");
        Assert.Empty((await chat.Says("bob", "/weather Astana")).Replies);
        Assert.Empty((await chat.Says("bob", "/stats")).Replies);
        Assert.Equal("There is no /secton. Did you mean /section?\n[/section 1]", (await chat.Says("bob", "/secton 1")).Text);
    }
}
