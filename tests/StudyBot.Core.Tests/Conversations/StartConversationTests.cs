using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class StartConversationTests
{
    [Fact]
    public async Task The_welcome_says_what_we_can_do() => Assert.Equal(
        """
        你好！我陪你学习《海岛灯塔》。
        我可以出题考你、帮你查脚注和段落，还可以每天发一则知识。
        想知道什么，也可以直接把问题发给我。
        [开始测验] [看看文章] [怎么用]
        [English]
        """,
        (await Chat.Private().Says("/start")).Text);

    [Fact]
    public async Task The_welcome_is_in_the_language_of_the_persons_app() => Assert.StartsWith(
        "Hello! I help you study “The Island Lighthouse”.",
        (await Chat.Private("en").Says("/start")).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task Its_buttons_type_commands()
    {
        var chat = Chat.Private();
        await chat.Says("/start");
        Assert.StartsWith("海岛灯塔", (await chat.Presses("看看文章")).Text, StringComparison.Ordinal);
        Assert.StartsWith("测验\n/quiz", (await chat.Presses("怎么用")).Text, StringComparison.Ordinal);
        Assert.StartsWith("✅ English", (await chat.Presses("English")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_link_can_begin_a_quiz_on_a_section()
    {
        var said = await Chat.Private().Says("/start quiz-s2");
        var question = said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Single();
        Assert.Contains("第二节", question.Header.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("footnote-2", "脚注 2")]
    [InlineData("section-1", "第一节")]
    [InlineData("keypoint-s1-built", "📖 灯塔于1905年建成")]
    [InlineData("keypoint-gone", "现在的资料里已经没有这一条了")]
    [InlineData("footnote-99", "没有这条脚注")]
    [InlineData("anything-else", "你好")]
    public async Task A_deep_link_leads_to_its_place(string payload, string beginning) =>
        Assert.StartsWith(beginning, (await Chat.Private().Says($"/start {payload}")).Text, StringComparison.Ordinal);
}
