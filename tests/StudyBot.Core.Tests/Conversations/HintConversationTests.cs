using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class HintConversationTests
{
    [Theory]
    [InlineData("zh", "橡木", "其中一项共 2 个字符，以「红")]
    [InlineData("zh", "橡木、红砖", "其中一项共 3 个字符，以「花")]
    [InlineData("en", "oak", "one of them has 9 characters and begins with “r")]
    [InlineData("en", "oak, red brick", "one of them has 7 characters and begins with “g")]
    [InlineData("en", "granite", "one of them has 3 characters and begins with “o")]
    public async Task A_hint_speaks_of_a_part_that_is_still_missing(string language, string named, string expected)
    {
        var chat = Chat.Private(language);
        await chat.Says("/quiz 1 all");
        await chat.Says(named);

        Assert.Contains(expected, (await chat.Says("/hint")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann", "begins with “g")]
    [InlineData("bob", "begins with “g")]
    [InlineData("dora", "begins with “r")]
    public async Task In_a_group_it_is_one_that_whoever_asks_has_not_named_and_few_others_have(
        string asker, string expected)
    {
        var chat = await Chat.Group("en");
        await chat.Says("/quiz 1 all");
        await chat.FillsIn("bob", "oak");
        await chat.FillsIn("carl", "red brick, oak");
        await chat.FillsIn("erna", "red brick, oak");
        await chat.FillsIn("dora", "granite, oak");

        Assert.Contains(expected, (await chat.Says(asker, "/hint")).Text, StringComparison.Ordinal);
    }
}
