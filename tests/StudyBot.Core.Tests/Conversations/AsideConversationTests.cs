using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>Where the bot may not write by itself: private, and nothing comes later.</summary>
public sealed class AsideConversationTests
{
    [Theory]
    [InlineData("zh", "我在这里没有发言权限，所以这场测验只有你看得到。")]
    [InlineData("en", "I may not write here by myself, so this quiz is between the two of us.")]
    public async Task A_quiz_is_private_and_says_so(string language, string sentence)
    {
        var chat = Chat.Aside(language);

        var said = await chat.Says("/quiz 2");

        Assert.StartsWith(sentence, said.Text, StringComparison.Ordinal);
        Assert.Null(said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Single().ClosesAt);
    }

    [Fact]
    public async Task No_daily_fact_can_be_turned_on()
    {
        var chat = Chat.Aside("en");

        Assert.StartsWith(
            "I may not write here", (await chat.Says("/daily on 8:30 Almaty")).Text, StringComparison.Ordinal);
        Assert.StartsWith("There is no daily fact here", (await chat.Says("/daily")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_persons_language() =>
        Assert.Contains("Hello", (await Chat.Aside("en-GB").Says("/start")).Text, StringComparison.Ordinal);
}
