using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>What the files in <c>Pairs/Replies</c> would be too long for.</summary>
public sealed class TelegramReplyWriterTests
{
    [Theory]
    [InlineData(TextStyle.Bold, "<b>x</b>")]
    [InlineData(TextStyle.Italic, "<i>x</i>")]
    [InlineData(TextStyle.Faint, "<i>x</i>")]
    [InlineData(TextStyle.Code, "<code>x</code>")]
    [InlineData(TextStyle.Mark, "<u>x</u>")]
    [InlineData(TextStyle.Inserted, "<u>x</u>")]
    [InlineData(TextStyle.Deleted, "<s>x</s>")]
    [InlineData(TextStyle.Bold | TextStyle.Faint, "<b><i>x</i></b>")]
    [InlineData(TextStyle.Code | TextStyle.Bold, "<code>x</code>")]
    public void Styles_are_tags(TextStyle style, string html) => Assert.Equal(html, TelegramHtml.Of(RichText.Styled("x", style)));

    [Fact]
    public void A_long_text_is_several_messages_with_the_buttons_below_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(new string('长', 1_500), 4));
        var context = new TelegramReplyContext(new TelegramAddress(7), ConversationKind.Private, null, null, Some.Time);
        var messages = TelegramReplyWriter.Write(Reply.Say(text, new Choice("More", "more")), context)
            .Cast<SendMessage>().ToList();

        Assert.Equal(2, messages.Count);
        Assert.Null(messages[0].ReplyMarkup);
        Assert.NotNull(messages[1].ReplyMarkup);
        Assert.All(messages, message => Assert.InRange(TelegramHtml.Count(message.Text), 1, TelegramHtml.MaxText));
    }
}
