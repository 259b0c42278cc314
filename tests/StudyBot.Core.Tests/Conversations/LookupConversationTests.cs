using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class LookupConversationTests
{
    private readonly Chat _chinese = Chat.Private("zh", Some.Shelf(Some.PackWithEssay));
    private readonly Chat _english = Chat.Private("en");

    [Fact]
    public async Task A_key_point_is_shown_with_its_passage_doubt_kind_and_evidence()
    {
        var said = await _chinese.Says("/lookup 灯塔建成于1905年");
        Assert.Contains("⟦灯塔⟧", said.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            """
            📖 灯塔于1905年建成，高三十米。

            原文（第一节第 1 段）：「这座灯塔于1905年建成，塔高三十米，是当时全岛最高的建筑。」

            存疑：脚注2的年份与此不合。

            — 第一节 · 脚注 2 · 文中陈述
            [第一节] [脚注 2]
            [考考我]
            """,
            said.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(Presses(said), action => action == "quiz:keypoint:s1-built");
    }

    [Fact]
    public async Task A_key_point_is_shown_in_English() => Assert.StartsWith(
        """
        📖 The tower was built of ⟦granite⟧, red brick and oak.

        — Section 1 · Footnote 2 · Footnote 3 · quoted from the minutes of 1905
        [Section 1] [Footnote 2] [Footnote 3]
        [Quiz me on this]
        """,
        (await _english.Says("/lookup granite")).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_footnote_is_shown_with_its_link_and_where_it_is_cited()
    {
        var said = await _english.Says("/lookup Петров");
        Assert.StartsWith(
            """
            📖 Footnote 3
            ⟦Петров⟧ А. Маяки севера, 2001.
            https://example.org/lights.pdf

            Cited in: Section 1
            [Footnote 3] [Section 1]
            [Quiz me on this]
            """,
            said.Text,
            StringComparison.Ordinal);
        Assert.Contains(Presses(said), action => action == "quiz:footnote:3");
    }

    [Fact]
    public async Task A_sentence_of_the_essay_is_shown_and_its_paragraph_is_a_press_away()
    {
        var said = await _chinese.Says("/lookup 建塔的愿望");
        Assert.StartsWith(
            "📖 原文（第一节第 1 段）：「岛民早有⟦建塔⟧的⟦愿望⟧。」\n[看整段]", said.Text, StringComparison.Ordinal);
        Assert.Equal(
            """
            原文（第一节第 1 段）：「岛民早有建塔的愿望。这座灯塔于1905年建成，塔高三十米，是当时全岛最高的建筑。」
            [第一节] [脚注 2]
            """,
            (await _chinese.Presses("看整段")).Text);
    }

    [Theory]
    [InlineData("/lookup 苹果手机的价格", "关于「苹果手机的价格」，这篇文章没有给出答案。")]
    [InlineData("/lookup 😀", "关于「😀」，这篇文章没有给出答案。")]
    public async Task What_the_essay_does_not_answer_is_said_so(string typed, string answer) =>
        Assert.StartsWith(answer, (await _chinese.Says(typed)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_the_essay_does_not_answer_is_said_so_in_English() => Assert.StartsWith(
        "The essay gives no answer on “quantum chromodynamics”.",
        (await _english.Says("/lookup quantum chromodynamics")).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("zh", "想查什么？在命令后面写上词语或问题就行，例如：/lookup 灯塔的建造")]
    [InlineData("en", "What shall I look up? Put words or a question after the command, for example: /lookup How the lighthouse was built")]
    public async Task Without_words_the_usage_is_shown(string language, string answer) =>
        Assert.Equal(answer, (await Chat.Private(language).Says("/lookup")).Text);

    [Fact]
    public async Task A_question_simply_typed_is_looked_up_in_private_but_not_in_a_group()
    {
        Assert.StartsWith("📖", (await _chinese.Says("灯塔建成于1905年")).Text, StringComparison.Ordinal);
        var group = await Chat.Group();
        Assert.Empty((await group.Says("bob", "灯塔建成于1905年")).Replies);
    }

    [Fact]
    public async Task Further_results_are_a_press_away()
    {
        var said = await _chinese.Says("/lookup 守塔人");
        var further = said.Buttons.First(label => label.StartsWith("另见", StringComparison.Ordinal));
        Assert.Contains("守塔人", (await _chinese.Presses(further)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_belong_to_a_cited_key_point_find_its_footnote() =>
        Assert.StartsWith("Several footnotes", (await _english.Says("/footnote granite and oak")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_quiz_on_what_was_found_is_a_press_away()
    {
        await _chinese.Says("/lookup 花岗岩");
        Assert.Contains((await _chinese.Presses("考考我")).Replies, reply => reply.Parts.OfType<QuestionPart>().Any());
    }

    [Fact]
    public async Task Buttons_have_room_for_the_longest_ids()
    {
        var id = new string('x', 48);
        var longest = new KeyPoint(id, "s1", KeyPointKind.Stated, "Caravans took tea to the plateau.", null, [], null, null, null);
        var editions = Some.Pack.Editions.ToImmutableDictionary(
            pair => pair.Key, pair => pair.Value with { KeyPoints = pair.Value.KeyPoints.Add(longest) });
        var pack = Some.Pack with { Editions = editions };
        var said = await Chat.Private("en", Some.Shelf(pack)).Says("/lookup caravans took tea");
        Assert.Contains(Presses(said), action => action == $"quiz:keypoint:{id}");
    }

    private static IEnumerable<string?> Presses(Said said) => said.Replies
        .SelectMany(reply => reply.Parts.OfType<ChoicesPart>())
        .SelectMany(part => part.Rows)
        .SelectMany(row => row)
        .Select(choice => choice.Action);
}
