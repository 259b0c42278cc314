using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class FootnoteConversationTests
{
    [Fact]
    public async Task A_footnote_is_shown_with_all_there_is_to_know()
    {
        var chat = Chat.Private("zh", Some.Shelf(Some.PackWithEssay));
        Assert.Equal(
            """
            脚注 2（共 3 条）
            港务局. 《1905年灯塔纪要》.
            http://example.org/lighthouse/1905

            存疑：纪要写于1904年，早于建成之年。

            引用处：第一节
            • 灯塔于1905年建成，高三十米。
            • 塔身用了花岗岩、红砖和橡木三种材料。

            原文（第一节第 1 段）：「这座灯塔于1905年建成，塔高三十米，是当时全岛最高的建筑。」
            [← 上一条] [下一条 →]
            [考考我] [全部脚注] [打开出处 ↗]
            [第一节]
            """,
            (await chat.Says("/footnote 2")).Text);
    }

    [Fact]
    public async Task A_footnote_is_shown_in_English()
    {
        var chat = Chat.Private("en");
        Assert.Equal(
            """
            Footnote 2 of 3
            The Harbour Office. Minutes on the Lighthouse, 1905.
            http://example.org/lighthouse/1905

            In doubt: The minutes date from 1904, before the year of completion.

            Cited in: Section 1
            • The lighthouse was finished in 1905 and is thirty metres high.
            • The tower was built of granite, red brick and oak.
            [← Previous] [Next →]
            [Quiz me on this] [All footnotes] [Open the source ↗]
            [Section 1]
            """,
            (await chat.Says("/footnote 2")).Text);
    }

    [Fact]
    public async Task The_address_is_a_link()
    {
        var said = await Chat.Private().Says("/footnote 3");
        var text = Assert.IsType<Core.Replies.TextPart>(said.Replies[0].Parts[0]).Text;
        Assert.Contains(text.Spans, span => span.Link == "https://example.org/lights.pdf");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("２")]
    [InlineData("②")]
    [InlineData("[2]")]
    [InlineData("[^2]")]
    [InlineData("ⅱ")]
    [InlineData("ii")]
    [InlineData("二")]
    [InlineData("第二")]
    [InlineData("two")]
    [InlineData("港务局")]
    [InlineData("港務局")]
    [InlineData("1905年灯塔纪要")]
    [InlineData("Harbour Office")]
    public async Task A_number_may_be_written_in_any_way_and_words_do_too(string asked) =>
        Assert.StartsWith("脚注 2", (await Chat.Private().Says($"/footnote {asked}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_author_is_found_by_another_form_of_the_name() =>
        Assert.StartsWith("Footnote 1", (await Chat.Private("en").Says("/footnote 林海")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Words_that_stand_in_several_footnotes_list_them()
    {
        var said = await Chat.Private("en").Says("/footnote lighthouse");
        Assert.StartsWith("Several footnotes mention “lighthouse”:", said.Text, StringComparison.Ordinal);
        Assert.Equal(["Footnote 1", "Footnote 2"], said.Buttons);
    }

    [Theory]
    [InlineData("zh", "0", "没有这条脚注。本文的脚注编号是 1 到 3。")]
    [InlineData("zh", "4", "没有这条脚注。本文的脚注编号是 1 到 3。")]
    [InlineData("en", "-1", "There is no such footnote. The essay’s footnotes are 1 to 3.")]
    [InlineData("en", "99999999999999999999", "There is no such footnote. The essay’s footnotes are 1 to 3.")]
    [InlineData("en", "xyz", "I found no footnote for “xyz”. Give its number (1 to 3), or an author or a title.")]
    [InlineData("zh", "😀😀", "没有找到与「😀😀」相关的脚注。可以输入编号（1 到 3），也可以输入作者或题名。")]
    public async Task What_there_is_not_gets_the_range(string language, string asked, string answer)
    {
        var said = await Chat.Private(language).Says($"/footnote {asked}");
        Assert.StartsWith(answer, said.Text, StringComparison.Ordinal);
        Assert.Single(said.Buttons);
    }

    [Fact]
    public async Task Without_a_number_there_is_the_list_and_it_turns_into_the_footnote()
    {
        var chat = Chat.Private();
        var list = await chat.Says("/脚注");
        Assert.Equal(
            """
            脚注（共 3 条）
            1. 林海. 海岛灯塔小史[M]. 海港出版社, 1998.
            2. 港务局. 《1905年灯塔纪要》.
            3. Петров А. Маяки севера, 2001.
            [脚注 1] [脚注 2] [脚注 3]
            """,
            list.Text);

        await chat.Presses("脚注 3");
        Assert.StartsWith("脚注 3", ReplyText.Of(Assert.Single(chat.Screen)), StringComparison.Ordinal);
        await chat.Presses("全部脚注");
        Assert.Equal(list.Text, ReplyText.Of(Assert.Single(chat.Screen)));
    }

    [Fact]
    public async Task Previous_and_next_turn_the_page_in_place_and_end_at_the_ends()
    {
        var chat = Chat.Private("en");
        var first = await chat.Says("/footnote 1");
        Assert.DoesNotContain("← Previous", first.Buttons);
        await chat.Presses("Next →");
        var last = await chat.Presses("Next →");
        Assert.StartsWith("Footnote 3", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Next →", last.Buttons);
        await chat.Presses("← Previous");
        Assert.StartsWith("Footnote 2", ReplyText.Of(Assert.Single(chat.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_footnotes_button_below_another_answer_shows_it_anew()
    {
        var chat = Chat.Private();
        await chat.Says("/section 1");
        await chat.Presses("脚注 2");
        Assert.Equal(2, chat.Screen.Count);
    }

    [Fact]
    public async Task Many_footnotes_are_listed_in_pages()
    {
        var footnotes = Enumerable.Range(1, 23).Select(number => new Footnote(number, $"Book {number}", null, null));
        var pack = Some.Pack with { Editions = Some.Pack.Editions.SetItem("en", Some.Pack.In("en") with { Footnotes = [.. footnotes] }) };
        var chat = Chat.Private("en", Some.Shelf(pack));
        Assert.Equal(11, (await chat.Says("/footnote")).Buttons.Count);
        await chat.Presses("Next page →");
        var last = await chat.Presses("Next page →");
        Assert.Equal(["Footnote 21", "Footnote 22", "Footnote 23", "← Previous page"], last.Buttons);
        Assert.Single(chat.Screen);
    }

    [Fact]
    public async Task An_essay_without_footnotes_says_so() => Assert.Equal(
        "这篇文章没有脚注。", (await Chat.Private("zh", Some.Shelf(Some.OtherPack)).Says("/footnote 1")).Text);

    [Theory]
    [InlineData("footnote")]
    [InlineData("footnote:")]
    [InlineData("footnote:x:y:z")]
    [InlineData("footnote:list:-5")]
    [InlineData("footnote:list:zzz:here")]
    public async Task A_strange_button_is_answered_all_the_same(string action) =>
        Assert.NotEmpty((await Chat.Private().Sends("ann", new Pressed(action))).Text);
}
