using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

public sealed class PackEssayTests
{
    private static readonly Essay Essay = new(
        "Of lights",
        [
            new EssaySection(0, "Abstract", [Paragraph(1, "The light is old. ", "It is red.")]),
            new EssaySection(1, "The lamp",
                [Paragraph(1, "Nothing yet."), Paragraph(2, "The light is old and it was built by one man alone.")]),
        ],
        [new EssayFootnote(1, "Stevenson, An Account.", null)]);

    [Fact]
    public void The_passage_is_the_sentence_that_holds_the_anchor() =>
        Assert.Equal(new Passage(0, 1, "It is red."), Read("is red").Passage);

    [Fact]
    public void The_key_points_own_section_is_searched_first() =>
        Assert.Equal(new Passage(1, 2, "The light is old and it was built by one man alone."),
            Read("light is old").Passage);

    [Fact]
    public void A_phrase_over_the_end_of_a_sentence_gets_both() =>
        Assert.Equal(new Passage(0, 1, "The light is old. It is red."), Read("old. It").Passage);

    [Fact]
    public void A_phrase_of_a_footnote_gets_the_footnote_where_it_is_cited() =>
        Assert.Equal(new Passage(0, 1, "Stevenson, An Account."), Read("An Account").Passage);

    [Fact]
    public void A_phrase_of_a_heading_has_no_passage() => Assert.Null(Read("The lamp").Passage);

    [Fact]
    public void All_editions_show_the_same_passage()
    {
        var essay = new Essay("灯塔", [new EssaySection(0, "摘要", [Paragraph(1, "他建成灯塔。")])], []);
        var pack = PackParser.Parse(
            [new PackFile("lighthouse/zh.md", PackText.Chinese), new PackFile("lighthouse/en.md", PackText.English)],
                essay).Pack!;

        Assert.Equal(new Passage(0, 1, "他建成灯塔。"), pack.In("en").KeyPoint("built")!.Passage);
        Assert.Equal(pack.In("zh").KeyPoint("built")!.Passage, pack.In("en").KeyPoint("built")!.Passage);
    }

    [Fact]
    public void An_anchor_that_is_not_in_the_essay_is_an_error()
    {
        var (text, at) = PackText.Unmark(PackText.Framed("- Text {#k .claimed ‸anchor=\"is blue\"}"));

        var problem = Assert.Single(PackText.Parse(text, Essay).Problems);

        Assert.Equal((at, "the imported essay does not contain 'is blue'"), (problem.At, problem.What));
    }

    [Theory]
    [InlineData("it was built by one man alone", 0)]
    [InlineData("old and it was built by one man alone", 1)]
    public void More_than_thirty_characters_of_the_essay_in_a_row_are_warned_of(string text, int warnings) =>
        Assert.Equal(warnings,
            PackText.Parse(PackText.Framed($"- Yes, {text}! {{#k .claimed}}"), Essay).Warnings.Count());

    private static KeyPoint Read(string anchor)
    {
        var result = PackText.Parse(PackText.Framed($"- Text {{#k .claimed anchor=\"{anchor}\"}}"), Essay);
        Assert.Empty(result.Problems);
        return result.Pack!.In("en").KeyPoint("k")!;
    }

    private static EssayParagraph Paragraph(int number, params string[] sentences) =>
        new(number,
            [.. sentences.Select(sentence => new EssaySentence(sentence, sentence.Contains("red") ? [1] : []))]);
}
