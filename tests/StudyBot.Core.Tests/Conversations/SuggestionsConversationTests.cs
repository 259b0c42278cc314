using System.Text;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class SuggestionsConversationTests
{
    [Fact]
    public async Task A_footnotes_number_is_completed()
    {
        var chat = Chat.Private();
        Assert.Equal(["1", "2", "3"], (await chat.Searches("", "footnote")).Suggestions.Select(one => one.Value));
        Assert.Equal(["2"], (await chat.Searches("二", "footnote")).Suggestions.Select(one => one.Value));
        Assert.Equal(["1"], (await chat.Searches("小史", "footnote")).Suggestions.Select(one => one.Value));
        Assert.Empty((await chat.Searches("zzz", "footnote")).Suggestions);
    }

    [Theory]
    [InlineData("zh", "Chen", "陈舟")]
    [InlineData("en", "陈", "Chen Zhou")]
    public async Task A_lookups_words_are_completed_with_terms_in_the_language_spoken(string language, string typed, string term) =>
        Assert.Equal(term, (await Chat.Private(language).Searches(typed, "lookup")).Suggestions[0].Value);

    [Fact]
    public async Task Nothing_typed_yet_gets_what_there_is()
    {
        var chat = Chat.Private("en");
        Assert.Contains("Footnote 1", (await chat.Searches("")).Suggestions[0].Title, StringComparison.Ordinal);
        Assert.Contains((await chat.Searches("")).Suggestions, one => one.Title == "Section 2: The keepers");
        Assert.NotEmpty((await chat.Searches("", "lookup")).Suggestions);
        Assert.Empty((await chat.Searches("", "quiz")).Suggestions);
    }

    [Fact]
    public async Task What_is_posted_from_another_chat_names_its_source()
    {
        var said = await Chat.Private("zh").Searches("");
        Assert.Contains("港务局. 《1905年灯塔纪要》.", ReplyText.Of(said.Suggestions[1].Text), StringComparison.Ordinal);
        Assert.Contains("《海岛灯塔》", ReplyText.Of(said.Suggestions[^1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so() => Assert.Equal(
        "The essay gives no answer on “quantum chromodynamics”.",
        (await Chat.Private("en").Searches("quantum chromodynamics")).Suggestions[0].Title);

    [Theory]
    [InlineData("", null)]
    [InlineData("灯", null)]
    [InlineData("a", null)]
    [InlineData("灯塔", "lookup")]
    [InlineData("", "footnote")]
    public async Task Suggestions_keep_to_the_platforms_limits(string typed, string? command)
    {
        var suggestions = (await Chat.Private("zh", Some.Shelf(Some.PackWithEssay)).Searches(typed, command)).Suggestions;
        Assert.Equal(suggestions.Count, suggestions.Select(one => one.Id).Distinct().Count());
        Assert.All(suggestions, one =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(one.Id), 1, 64);
            Assert.InRange(one.Value.Length, 1, 100);
            Assert.InRange(one.Title.Length, 1, 100);
            Assert.False(one.Text.IsEmpty);
        });
    }
}
