using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class SectionConversationTests
{
    [Fact]
    public async Task A_section_is_shown_in_short() => Assert.Equal(
        """
        第二节 守塔人
        1. 先后有林海、陈舟和何帆三位守塔人。
        2. 作者认为陈舟是最尽职的守塔人。
        3. 脚注1引用的是林海的《海岛灯塔小史》。
        引用脚注：1
        [← 第一节]
        [测验这一节] [全部要点]
        [脚注 1]
        """,
        (await Chat.Private().Says("/section 2")).Text);

    [Fact]
    public async Task A_section_is_shown_in_English() => Assert.Equal(
        """
        Section 1: How the lighthouse was built
        1. The lighthouse was finished in 1905 and is thirty metres high.
        2. The tower was built of granite, red brick and oak.
        3. The tower cost the island three years' income.
        Cites footnotes: 2, 3
        [← Abstract] [Section 2 →]
        [Quiz this section] [All key points]
        [Footnote 2] [Footnote 3]
        """,
        (await Chat.Private("en").Says("/section 1")).Text);

    [Theory]
    [InlineData("0")]
    [InlineData("摘要")]
    [InlineData("Abstract")]
    [InlineData("零")]
    public async Task The_abstract_is_section_nought(string asked) =>
        Assert.StartsWith("摘要\n1. 灯塔一百年来", (await Chat.Private().Says($"/section {asked}")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("第二节")]
    [InlineData("②")]
    [InlineData("守塔人")]
    [InlineData("守塔")]
    public async Task A_section_is_found_by_number_or_heading(string asked) =>
        Assert.StartsWith("第二节", (await Chat.Private().Says($"/section {asked}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_number_there_is_the_list() => Assert.Equal(
        """
        “The Island Lighthouse”
        Abstract (1 key point, 1 question)
        Section 1: How the lighthouse was built (3 key points, 5 questions)
        Section 2: The keepers (3 key points, 2 questions)
        [Abstract] [Section 1] [Section 2]
        """,
        (await Chat.Private("en").Says("/section")).Text);

    [Theory]
    [InlineData("zh", "9", "没有这一节。本文只有摘要到第二节：")]
    [InlineData("zh", "-1", "没有这一节。本文只有摘要到第二节：")]
    [InlineData("en", "nonsense", "There is no such section. The essay has: Abstract to Section 2.")]
    public async Task What_there_is_not_gets_the_range_and_the_list(string language, string asked, string answer)
    {
        var said = await Chat.Private(language).Says($"/section {asked}");
        Assert.StartsWith(answer, said.Text, StringComparison.Ordinal);
        Assert.Equal(3, said.Buttons.Count);
    }

    [Fact]
    public async Task Neighbours_turn_the_page_in_place()
    {
        var chat = Chat.Private();
        await chat.Says("/section 1");
        await chat.Presses("第二节 →");
        await chat.Presses("← 第一节");
        await chat.Presses("← 摘要");
        Assert.StartsWith("摘要", ReplyText.Of(Assert.Single(chat.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_section_to_its_key_points_in_full()
    {
        var chat = Chat.Private();
        await chat.Says("/section 1");
        Assert.StartsWith("第一节的要点（共 3 条）", (await chat.Presses("全部要点")).Text, StringComparison.Ordinal);
    }
}
