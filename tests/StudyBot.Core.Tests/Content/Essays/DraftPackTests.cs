using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content.Essays;

public sealed class DraftPackTests
{
    private const string English = """
        A History: of "Lights" {odd}
        Abstract: Lights are old.
        1. The lamp
        In 1810 Robert Stevenson finished the lighthouse, which had cost 61,000 pounds according to the first report of all.[[footnoteRef:0]]
        It is red. It is white. It is bright.
        - 5 * 4 is [x] {{c1::twenty}} and {#id} said *Mr. Smith*, who therefore was the first to argue the case in 1820.
        [0: [] Stevenson. An Account of [the] Light. URL: http://example.org/a (2021).]
        [1: [] Nobody cites this.]
        """;

    [Theory]
    [InlineData(EssayText.Export, "zh")]
    [InlineData(English, "en")]
    [InlineData("Название\nПервое предложение. Второе предложение.", "ru")]
    public void A_draft_is_a_pack_without_errors_in_the_essays_language(string export, string language)
    {
        var essay = EssayReader.Read(new PackFile("essay.txt", export)).Essay!;

        Assert.Equal(language, EssayLanguage.Guess(essay));
        var result = Parse(essay, language);

        Assert.Empty(result.Errors);
        Assert.Contains(result.Warnings, problem => problem.What == "the pack is a draft");
        Assert.Equal(essay.Footnotes.Select(footnote => footnote.Number),
            result.Pack!.In(language).Footnotes.Select(footnote => footnote.Number));
        Assert.Equal(essay.Sections.Select(section => section.Heading),
            result.Pack.In(language).Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Only_important_sentences_become_key_points()
    {
        var texts = ParsedEnglish.Pack!.In("en").KeyPoints
            .Select(point => point.Text).ToList();

        Assert.Contains(texts, text => text.StartsWith("In 1810"));
        Assert.Contains(texts, text => text.StartsWith("- 5 * 4 is [x] {{c1::twenty}} and {#id} said *Mr. Smith*"));
        Assert.Contains("Nobody cites this.", texts);
        Assert.DoesNotContain("It is white.", texts);
    }

    [Fact]
    public void Dates_are_proposed_as_gaps() =>
        Assert.Contains("1810",
            ParsedEnglish.Pack!.In("en").Questions
            .OfType<ClozeQuestion>().Select(cloze => cloze.Answer.Text));

    [Fact]
    public void A_decade_is_not_cut_to_a_year()
    {
        const string text = "马帮\n1950年代公路通车以后，马帮在云南和西藏之间逐渐消失了。马帮在1935年还走到了拉萨，全程要走三个月。";
        var essay = EssayReader.Read(new PackFile("essay.txt", text)).Essay!;
        var answers = Parse(essay, "zh").Pack!.In("zh").Questions.OfType<ClozeQuestion>().Select(cloze => cloze.Answer.Text);
        Assert.Equal(["1935年"], answers);
    }

    [Fact]
    public void Text_that_is_still_the_essays_is_warned_of() =>
        Assert.Contains(
            ParsedEnglish.Warnings,
            problem => problem.Cure == "say it in your own words");

    private static PackParseResult ParsedEnglish =>
        Parse(EssayReader.Read(new PackFile("essay.txt", English)).Essay!, "en");

    private static PackParseResult Parse(Essay essay, string language) => PackParser.Parse(
        [new PackFile($"content/draft/{language}.md", DraftPack.Write(essay, "draft", language))], essay);
}
