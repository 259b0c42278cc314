using StudyBot.Core.Messages;
using StudyBot.Platforms.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramExceptionTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", LeftCause.Removed)]
    [InlineData(403, "Forbidden: user is deactivated", LeftCause.Removed)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", LeftCause.Removed)]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", LeftCause.Removed)]
    [InlineData(403, "Forbidden: the group chat was deleted", LeftCause.Gone)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", LeftCause.NotAllowed)]
    [InlineData(400, "Bad Request: chat not found", LeftCause.Gone)]
    [InlineData(400, "Bad Request: message thread not found", LeftCause.Gone)]
    [InlineData(400, "Bad Request: TOPIC_DELETED", LeftCause.Gone)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", LeftCause.Closed)]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", LeftCause.NotAllowed)]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", LeftCause.NotAllowed)]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", LeftCause.NotAllowed)]
    [InlineData(400, "Bad Request: not enough rights to send polls to the chat", null)]
    [InlineData(400, "Bad Request: message text is empty", null)]
    [InlineData(429, "Too Many Requests: retry after 3", null)]
    [InlineData(500, "Internal Server Error", null)]
    public void Where_we_can_no_longer_write_is_told_from_what_went_wrong_otherwise(
        int code, string description, LeftCause? cause) =>
        Assert.Equal(cause, new TelegramRefusedException("sendMessage", code, description, null, null).MeansLeft);
}
