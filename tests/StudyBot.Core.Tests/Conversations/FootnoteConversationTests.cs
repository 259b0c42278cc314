using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class FootnoteConversationTests
{
    [Fact]
    public async Task A_footnote_is_shown()
    {
        var chat = Chat.Private();
        var said = await chat.Says("/footnote 2");
        Assert.Contains("港务局", said.Text, StringComparison.Ordinal);
    }
}
