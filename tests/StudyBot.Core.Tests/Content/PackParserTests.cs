using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

public sealed class PackParserTests
{
    private static readonly Pack Both = PackText.ParseBoth(PackText.Chinese, PackText.English).Pack!;

    private static readonly Edition Chinese = Both.Editions["zh"];

    private static readonly Edition English = Both.Editions["en"];

    [Fact]
    public void A_good_pack_has_no_problems() =>
        Assert.Empty(PackText.ParseBoth(PackText.Chinese, PackText.English).Problems);

    [Fact]
    public void The_file_with_the_names_is_the_own_language() => Assert.Equal("zh", Both.OwnLanguage);

    [Fact]
    public void Front_matter_names_the_edition() =>
        Assert.Equal(("灯塔", "一篇短文", "CC0"), (Chinese.Title, Chinese.Description, Chinese.Licence));

    [Fact]
    public void Headings_become_sections_without_their_number() =>
        Assert.Equal([new Section("abstract", 0, "摘要"), new Section("s1", 1, "灯")], Chinese.Sections.ToArray());

    [Fact]
    public void A_key_point_is_read_without_its_marks()
    {
        var point = Chinese.KeyPoint("built")!;

        Assert.Equal("史蒂文森在1810年建成了贝尔岩灯塔。", point.Text);
        Assert.Equal(KeyPointKind.Stated, point.Kind);
        Assert.Equal([1], point.Footnotes.ToArray());
        Assert.Equal("建成灯塔", point.Anchor);
        Assert.Equal("存疑：年份另有说法。", point.Note);
        Assert.Equal("《报告》", Chinese.KeyPoint("colours")!.QuotedFrom);
    }

    [Fact]
    public void A_footnote_has_its_address_and_note() =>
        Assert.Equal(new Footnote(1, "史蒂文森. 灯塔记.", "http://example.org/a#page=2", "没有页码。"), Chinese.Footnote(1));

    [Fact]
    public void Each_cloze_number_is_a_question_that_hides_its_gap_only()
    {
        var cloze = Assert.IsType<ClozeQuestion>(Chinese.Question("built#c2"));

        Assert.Equal($"史蒂文森在{ClozeQuestion.Gap}建成了贝尔岩灯塔。", cloze.Prompt);
        Assert.Equal("1810年", cloze.Answer.Text);
        Assert.Null(cloze.Hint);
        Assert.Equal("姓", Chinese.Question("built#c1")!.Hint);
    }

    [Fact]
    public void All_gaps_of_one_number_are_hidden()
    {
        var pack =
            PackText.Parse(PackText.Framed("- {{c1::Red}} on {{c2::red / RED}}, {{c1::red}} again. {#two .stated}"));

        var cloze = Assert.IsType<ClozeQuestion>(pack.Pack!.In("en").Question("two#c1"));
        Assert.Equal($"{ClozeQuestion.Gap} on red, {ClozeQuestion.Gap} again.", cloze.Prompt);
    }

    [Fact]
    public void An_answer_that_is_a_name_gets_all_its_forms()
    {
        var answer = Assert.IsType<ClozeQuestion>(Chinese.Question("built#c1")).Answer;

        Assert.Equal(["史蒂文森", "Stevenson", "Robert Stevenson", "Стивенсон"], answer.Forms);
    }

    [Fact]
    public void Alternatives_written_by_hand_come_before_those_of_the_name() =>
        Assert.Equal(
            ["贝尔岩", "钟岩", "Bell Rock", "贝尔岩灯塔"],
            Assert.IsType<ClozeQuestion>(Chinese.Question("built#c3")).Answer.Forms);

    [Fact]
    public void Written_questions_are_read_by_their_class()
    {
        var choice = Assert.IsType<ChoiceQuestion>(Chinese.Question("built-q1"));
        Assert.Equal([new Option("史蒂文森", true), new Option("斯密顿", false), new Option("惠特比", false)],
            choice.Options.ToArray());
        Assert.Equal(("一位工程师", "文中只提到他。"), (choice.Hint, choice.Explanation));
        Assert.True(Assert.IsType<TrueFalseQuestion>(Chinese.Question("built-q2")).IsTrue);
        Assert.False(Assert.IsType<TrueFalseQuestion>(Chinese.Question("built-q3")).IsTrue);
        Assert.Contains("贝尔塔", Assert.IsType<ShortAnswerQuestion>(Chinese.Question("built-q4")).Answers[0].Forms);
        Assert.Equal(["红", "白"],
            Assert.IsType<NameAllQuestion>(Chinese.Question("colours-q1")).Parts.Select(part => part.Text));
        Assert.Equal(["点灯", "熄灯"], Assert.IsType<OrderQuestion>(Chinese.Question("colours-q2")).Steps.ToArray());
    }

    [Fact]
    public void Facts_know_their_key_point() =>
        Assert.Equal([new Fact("built-f1", "built", "贝尔岩灯塔建成于1810年。")], Chinese.Facts.ToArray());

    [Fact]
    public void A_translation_takes_over_what_it_does_not_state()
    {
        var point = English.KeyPoint("built")!;

        Assert.Equal((KeyPointKind.Stated, "建成灯塔"), (point.Kind, point.Anchor));
        Assert.Equal([1], point.Footnotes.ToArray());
        Assert.Equal(0, English.Section("abstract").Number);
        Assert.Equal("the Report", English.KeyPoint("colours")!.QuotedFrom);
        Assert.Equal("史蒂文森. 灯塔记.", English.Footnote(1)!.Citation);
        Assert.False(Assert.IsType<TrueFalseQuestion>(English.Question("built-q3")).IsTrue);
        Assert.IsType<OrderQuestion>(English.Question("colours-q2"));
    }

    [Fact]
    public void The_version_is_the_same_in_another_folder_and_with_other_line_ends()
    {
        var moved = PackParser.Parse(
        [
            new PackFile("/elsewhere/lighthouse/en.md", PackText.English.Replace("\n", "\r\n")),
            new PackFile("/elsewhere/lighthouse/zh.md", "\uFEFF" + PackText.Chinese),
        ]).Pack!;

        Assert.Equal(Both.Version, moved.Version);
        Assert.Matches("^[0-9a-f]{12}$", Both.Version);
    }

    [Fact]
    public void The_version_changes_with_any_character() =>
        Assert.NotEqual(Both.Version,
            PackText.ParseBoth(PackText.Chinese, PackText.English.Replace("Smeaton", "Whitman")).Pack!.Version);
}
