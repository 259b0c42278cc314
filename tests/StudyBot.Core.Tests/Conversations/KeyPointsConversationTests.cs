using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class KeyPointsConversationTests
{
    [Fact]
    public async Task Key_points_say_on_whose_word_they_stand() => Assert.Equal(
        """
        第一节的要点（共 3 条）

        第一节 灯塔的建造
        1. 灯塔于1905年建成，高三十米。[2]（文中陈述）
        存疑：脚注2的年份与此不合。
        2. 塔身用了花岗岩、红砖和橡木三种材料。[2][3]（引自《1905年灯塔纪要》）
        3. 建塔花费了全岛三年的收入。（文中未注明来源）
        [1] [2] [3]
        [测验这一节]
        """,
        (await Chat.Private().Says("/keypoints 一")).Text);

    [Fact]
    public async Task Without_a_section_there_are_all() => Assert.Equal(
        """
        Key points (7)

        Abstract
        1. The lighthouse has guided fishing boats for a hundred years. (stated in the essay)

        Section 1: How the lighthouse was built
        2. The lighthouse was finished in 1905 and is thirty metres high.[2] (stated in the essay)
        In doubt: The year in footnote 2 does not fit.
        3. The tower was built of granite, red brick and oak.[2][3] (quoted from the minutes of 1905)
        4. The tower cost the island three years' income. (claimed without a source)

        Section 2: The keepers
        5. Lin Hai, Chen Zhou and He Fan kept the light one after another.[1] (stated in the essay)
        6. The author thinks that Chen Zhou was the most devoted keeper. (the author’s opinion)
        7. Footnote 1 cites Lin Hai's short history of the lighthouse.[1] (what a footnote cites)
        [1] [2] [3] [4] [5]
        [6] [7]
        [/quiz]
        """,
        (await Chat.Private("en").Says("/keypoints")).Text);

    [Fact]
    public async Task A_key_point_is_shown_by_itself_with_its_passage_and_evidence()
    {
        var chat = Chat.Private("zh", Some.Shelf(Some.PackWithEssay));
        await chat.Says("/要点 1");
        Assert.Equal(
            """
            📖 灯塔于1905年建成，高三十米。

            原文（第一节第 1 段）：「这座灯塔于1905年建成，塔高三十米，是当时全岛最高的建筑。」

            存疑：脚注2的年份与此不合。

            — 第一节 · 脚注 2 · 文中陈述
            [第一节] [脚注 2]
            [考考我]
            """,
            (await chat.Presses("1")).Text);
    }

    [Theory]
    [InlineData("zh", "9", "没有这一节。")]
    [InlineData("en", "-1", "There is no such section.")]
    public async Task A_section_that_there_is_not_gets_the_range(string language, string asked, string answer)
    {
        var chat = Chat.Private(language);
        var said = await chat.Says($"/keypoints {asked}");
        Assert.StartsWith(answer, said.Text, StringComparison.Ordinal);
        Assert.Contains("1905", (await chat.Presses(said.Buttons[1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_come_in_pages_that_fit_a_message()
    {
        var keyPoints = Enumerable.Range(1, 37).Select(number => new KeyPoint(
            $"k{number}", number < 20 ? "s1" : "s2", KeyPointKind.Stated, $"要点{number}" + new string('长', number * 4), null, [], null, null, null));
        var edition = Some.Pack.In("zh") with { KeyPoints = [.. keyPoints], Questions = [], Facts = [] };
        var chat = Chat.Private("zh", Some.Shelf(Some.Pack with { Editions = Some.Pack.Editions.SetItem("zh", edition) }));
        var said = await chat.Says("/keypoints");
        var seen = new List<string>(said.Buttons);
        while (said.Buttons.Contains("下一页 →"))
        {
            Assert.InRange(said.Text.Length, 1, 1_700);
            said = await chat.Presses("下一页 →");
            seen.AddRange(said.Buttons);
        }

        Assert.Single(chat.Screen);
        Assert.Equal(Enumerable.Range(1, 37), seen.Where(label => int.TryParse(label, out _)).Select(int.Parse));
    }

    [Theory]
    [InlineData("keypoint:no-such-thing")]
    [InlineData("keypoint")]
    [InlineData("paragraph:s1-p1")]
    [InlineData("paragraph:;drop")]
    public async Task A_button_to_what_the_pack_no_longer_has_is_answered_kindly(string action) => Assert.Equal(
        "现在的资料里已经没有这一条了。可以用 /lookup 再查一查。",
        (await Chat.Private().Sends("ann", new Pressed(action))).Text);
}
