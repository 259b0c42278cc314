using StudyBot.Core.Handlers;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class HelpConversationTests
{
    [Theory]
    [InlineData("zh", "测验\n/quiz — 开始一场测验，例如 /quiz 5")]
    [InlineData("en", "Quizzes\n/quiz — Start a quiz, for example /quiz 5")]
    public async Task Help_lists_every_command_in_groups(string language, string beginning)
    {
        var said = await Chat.Private(language).Says("/help");
        Assert.StartsWith(beginning, said.Text, StringComparison.Ordinal);
        Assert.All(Commands.All, command => Assert.Contains($"/{command.Name} — ", said.Text, StringComparison.Ordinal));
        Assert.InRange(said.Text.Length, 1, 2_000);
    }

    [Fact]
    public async Task Help_on_a_command_goes_into_depth() => Assert.Equal(
        """
        /section [number]
        查看文章的某一节

        显示这一节的要点和引用的脚注。写 0 或「摘要」查看摘要；不写编号就列出各节。

        number — 第几节，0 是摘要

        /section 1 — 第一节
        /section 摘要 — 摘要

        也可以输入：/节、/章节、/節
        """,
        (await Chat.Private().Says("/help section")).Text);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task There_is_depth_for_every_command_under_every_name(string language)
    {
        var chat = Chat.Private(language);
        foreach (var name in Commands.All.SelectMany(command => command.Aliases.Prepend(command.Name)))
        {
            var said = await chat.Says($"/help {name}");
            Assert.Contains(
                Phrases.For(language)!.CommandDetail(Commands.Find(name)!.Name).ToString(), said.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("zh", "/help kuiz", "没有 /kuiz 这个命令。是不是想用 /quiz？\n[/help quiz]")]
    [InlineData("en", "/help /footnot", "There is no /footnot. Did you mean /footnote?\n[/help footnote]")]
    [InlineData("en", "/help xyzzy", "There is no /xyzzy. /help lists every command.\n[/help]")]
    [InlineData("zh", "/help 测验测验", "没有 /测验测验 这个命令。是不是想用 /quiz？\n[/help quiz]")]
    public async Task Help_on_what_there_is_not_suggests(string language, string typed, string answer) =>
        Assert.Equal(answer, (await Chat.Private(language).Says(typed)).Text);
}
