using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("# Title\n- one\n- **two** ||three||", "Title one two three")]
    [InlineData("<@!12> <#34> <@&56> <a:dance:78> <t:1700000000:R> hi", "hi")]
    [InlineData("```js\ncode\n```", "code")]
    [InlineData("https://example.org", "")]
    public void Marks_and_links_are_left_out(string content, string words) => Assert.Equal(words, WordsOf(content));

    [Fact]
    public void Of_a_long_text_whole_sentences_remain()
    {
        var sentence = new string('文', 120) + "。";

        Assert.Equal(sentence + sentence, WordsOf(sentence + sentence + sentence));
    }

    [Fact]
    public void A_text_without_sentences_is_cut_between_characters()
    {
        var words = WordsOf(new string('a', 299) + "😀😀");

        Assert.Equal(299, words.Length);
    }

    [Fact]
    public void Of_a_message_without_text_its_first_embed_is_read()
    {
        var message = new Message(new Snowflake(1), new Snowflake(2))
        {
            Embeds = [new Embed { Title = "Facts", Description = "of the essay" }],
        };

        Assert.Equal("Facts of the essay", MessageWords.Of(message));
    }

    [Fact]
    public void Of_a_message_of_components_their_texts_are_read()
    {
        var message = new Message(new Snowflake(1), new Snowflake(2))
        {
            Components = [new Container([new TextDisplay("**Facts**"), new TextDisplay("of the essay")])],
        };

        Assert.Equal("Facts of the essay", MessageWords.Of(message));
    }

    private static string WordsOf(string content) =>
        MessageWords.Of(new Message(new Snowflake(1), new Snowflake(2)) { Content = content });
}
