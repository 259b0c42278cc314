using System.Collections.Immutable;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class EssayConversationTests
{
    [Fact]
    public async Task The_essay_says_what_there_is_to_learn() => Assert.Equal(
        """
        海岛灯塔
        一篇关于一座灯塔和它的守塔人的短文。

        摘要
        第一节 灯塔的建造
        第二节 守塔人

        要点 7 条 · 脚注 3 条 · 每日知识 3 则
        题目 8 道：单选 1，多选 1，判断 2，填空 1，简答 1，列举 1，排序 1

        语言：English、中文
        资料许可：CC BY 4.0
        尚未导入文章原文，查找时只显示要点。
        [/quiz] [/section] [/footnote] [/keypoints]
        """,
        (await Chat.Private().Says("/essay")).Text);

    [Theory]
    [InlineData("zh", "资料许可")]
    [InlineData("en", "Licence")]
    public async Task What_a_draft_has_not_yet_is_left_out(string language, string label)
    {
        var draft = Some.Pack with
        {
            Editions = Some.Pack.Editions.ToImmutableDictionary(
                edition => edition.Key, edition => edition.Value with { Description = "", Licence = "" }),
        };
        var said = await Chat.Private(language, Some.Shelf(draft)).Says("/essay");
        Assert.DoesNotContain(label, said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_essay_says_so_in_English_and_whether_its_text_is_there()
    {
        var said = await Chat.Private("en", Some.Shelf(Some.PackWithEssay)).Says("/essay");
        Assert.Contains("7 key points · 3 footnotes · 3 daily facts", said.Text, StringComparison.Ordinal);
        Assert.Contains("The essay’s own text is here", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_pack_is_chosen_with_a_button_and_stays()
    {
        var chat = Chat.Private("en", Some.Shelf(Some.Pack, Some.OtherPack));
        await chat.Says("/essay");
        Assert.StartsWith("✅ You are now studying “The Tea Road”.", (await chat.Presses("The Tea Road")).Text, StringComparison.Ordinal);
        Assert.StartsWith("“The Tea Road”", (await chat.Says("/section")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tea")]
    [InlineData("茶马古道")]
    [InlineData("茶馬")]
    [InlineData("The Tea Road")]
    public async Task Another_pack_is_chosen_by_id_or_title(string asked) => Assert.StartsWith(
        "✅ 现在学习的是《茶马古道》。",
        (await Chat.Private("zh", Some.Shelf(Some.Pack, Some.OtherPack)).Says($"/essay {asked}")).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task An_essay_that_there_is_not_gets_the_choice() => Assert.Equal(
        """
        没有找到叫「红楼梦」的资料。可以选择：
        [海岛灯塔] [茶马古道]
        """,
        (await Chat.Private("zh", Some.Shelf(Some.Pack, Some.OtherPack)).Says("/essay 红楼梦")).Text);

    [Fact]
    public async Task In_a_group_only_admins_choose()
    {
        var chat = await Chat.Group("en", Some.Shelf(Some.Pack, Some.OtherPack));
        var said = await chat.Says("bob", "/essay tea");
        Assert.Equal("In a group, only admins can change /essay.", said.Text);
        Assert.NotNull(said.Replies[0].OnlyFor);
        Assert.StartsWith("The Island Lighthouse", (await chat.Says("bob", "/essay")).Text, StringComparison.Ordinal);
        Assert.StartsWith("✅", (await chat.Says("ann", "/essay tea")).Text, StringComparison.Ordinal);
    }
}
