using System.Net;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>What the files in <c>Pairs/Replies</c> would be too long for.</summary>
public sealed class TelegramReplyWriterTests
{
    private static readonly TelegramReplyContext InPrivate =
        new(new TelegramAddress(7), ConversationKind.Private, null, null, Some.Time);

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
        var messages = TelegramReplyWriter.Write(Reply.Say(text, new Choice("More", "more")), InPrivate)
            .Cast<SendMessage>().ToList();

        var half = new string('长', 1_500) + "\n\n" + new string('长', 1_500);
        Assert.Equal([half, half], messages.Select(message => message.Text));
        Assert.Null(messages[0].ReplyMarkup);
        Assert.NotNull(messages[1].ReplyMarkup);
    }

    [Fact]
    public void How_long_a_text_is_counts_after_its_entities()
    {
        Assert.Equal([4_096], Lengths(new string('&', 4_096)));
        Assert.Equal([4_096, 1], Lengths(new string('&', 4_097)));
        Assert.Equal([4_096], Lengths(string.Concat(Enumerable.Repeat("😀", 4_096))));

        static IEnumerable<int> Lengths(string text) => TelegramReplyWriter.Write(Reply.Say(text), InPrivate)
            .Select(request => WebUtility.HtmlDecode(((SendMessage)request).Text).EnumerateRunes().Count());
    }
}
