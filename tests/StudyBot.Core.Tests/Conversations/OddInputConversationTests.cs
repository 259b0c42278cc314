using System.Text;
using StudyBot.Core.Handlers;
using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class OddInputConversationTests
{
    public static readonly TheoryData<string> OddTexts =
    [
        new string('问', 4_000),
        new string('x', 4_000),
        string.Concat(Enumerable.Repeat("😀", 2_000)),
        "😀👨‍👩‍👧🇰🇿",
        "\u0000\u0001\u001b[31m\u0007",
        "\u202E\u2066evil\u2069\u202C",
        "\u200B\u200D\uFEFF",
        "\uD800 alone",
        "<b>bold</b> <script>alert(1)</script>",
        "*x* _y_ ~z~ `code` ```block```",
        "[a](https://example.org/)",
        "@everyone <@123> <@&456>",
        "？？？",
        "　　",
        "'; DROP TABLE conversation; --",
        "%s %d {0} {{x}} $(id) ${HOME}",
        "ⅳ",
        "-1",
        "99999999999999999999",
        "½",
        "e\u0301\u0301\u0301\u0301",
    ];

    private static readonly CommandDescription[] Ours =
    [
        Commands.Footnote, Commands.Lookup, Commands.Section, Commands.KeyPoints, Commands.Essay, Commands.Start,
        Commands.Help, Commands.Language,
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_arguments_get_a_clear_short_answer(string odd)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var chat = Chat.Private(language, Some.Shelf(Some.PackWithEssay, Some.OtherPack));
            foreach (var command in Ours)
            {
                var said = await chat.Says($"/{command.Name} {odd}");
                Assert.InRange(said.Text.Length, 1, 2_000);
                Assert.All(said.Replies, IsSound);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_commands_and_searches_do_no_harm(string odd)
    {
        var chat = Chat.Private("en");
        Assert.All((await chat.Says($"/{odd}")).Replies, IsSound);
        Assert.All((await chat.Says($"/start {odd}")).Replies, IsSound);
        Assert.All((await chat.Searches(odd)).Replies, IsSound);
        Assert.All((await chat.Searches(odd, "lookup")).Replies, IsSound);
        Assert.All((await chat.Searches(odd, "footnote")).Replies, IsSound);
        Assert.Equal("en", (await chat.Record()).Language);
    }

    [Fact]
    public async Task Markup_that_is_typed_stays_text()
    {
        var said = await Chat.Private("en").Says("/footnote [a](https://nowhere.invalid/)");
        var text = Assert.IsType<TextPart>(said.Replies[0].Parts[0]).Text;
        Assert.Contains("“[a](https://nowhere.invalid/)”", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.Spans, span => Assert.Null(span.Link));
    }

    /// <summary>Every button fits every platform, and nothing invisible comes back.</summary>
    private static void IsSound(Reply reply)
    {
        foreach (var row in reply.Parts.OfType<ChoicesPart>().SelectMany(part => part.Rows))
        {
            Assert.InRange(row.Length, 1, 5);
            Assert.All(row, choice =>
            {
                Assert.InRange(choice.Label.Length, 1, 80);
                Assert.NotEqual(choice.Action is null, choice.Link is null);
                Assert.Matches("^https?://", choice.Link ?? "https://");
                Assert.InRange(Encoding.UTF8.GetByteCount(choice.Action ?? "link"), 1, Actions.MaxBytes);
                Assert.True(Ascii.IsValid(choice.Action ?? "link"), choice.Action);
            });
        }

        Assert.InRange(reply.Parts.OfType<ChoicesPart>().Sum(part => part.Rows.Length), 0, 5);
        Assert.DoesNotMatch(@"[\u0000-\u0008\u200B\u202A-\u202E\u2066-\u2069\uFEFF]", ReplyText.Of(reply));
    }
}
