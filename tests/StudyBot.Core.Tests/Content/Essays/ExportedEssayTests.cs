using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content.Essays;

public sealed class ExportedEssayTests
{
    private static readonly Essay Essay = EssayText.Read(EssayText.Export);

    [Fact]
    public void The_first_line_is_the_title() => Assert.Equal("山中灯塔考", Essay.Title);

    [Fact]
    public void Sections_are_numbered_as_in_the_text_and_the_abstract_is_0() =>
        Assert.Equal([(0, "摘要"), (1, "位置"), (2, "光")],
            Essay.Sections.Select(section => (section.Number, section.Heading)));

    [Fact]
    public void Paragraphs_are_numbered_in_their_section() =>
        Assert.Equal([1, 2], Essay.Sections[1].Paragraphs.Select(paragraph => paragraph.Number));

    [Fact]
    public void A_numbered_line_out_of_sequence_is_no_heading() =>
        Assert.Equal("1、这不是标题。", Assert.Single(Essay.Sections[2].Paragraphs[1].Sentences).Text);

    [Fact]
    public void Sentences_end_with_their_closing_marks() =>
        Assert.Equal(
            ["灯塔立在山上，《山志》说：“山高 1000 米。”", "其下有村。"],
            Essay.Sections[1].Paragraphs[0].Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Semicolons_and_exclamation_marks_end_sentences() =>
        Assert.Equal(
            ["本文讨论灯塔。", "灯塔很旧；", "它是红色的！"],
            Essay.Sections[0].Paragraphs[0].Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Footnotes_are_cited_by_the_sentence_before_the_mark()
    {
        Assert.Equal([2, 1], Essay.Sections[1].Paragraphs[0].Sentences[0].Footnotes.ToArray());
        Assert.Empty(Essay.Sections[1].Paragraphs[0].Sentences[1].Footnotes);
        Assert.Equal([3], Essay.Sections[1].Paragraphs[1].Sentences[0].Footnotes.ToArray());
    }

    [Fact]
    public void Footnotes_keep_their_brackets_and_get_their_address() =>
        Assert.Equal(
            [
                new EssayFootnote(1, "王某. 山志[D].某大学,2019.", null),
                new EssayFootnote(2, "李某《记》 http://example.org/a.shtml", "http://example.org/a.shtml"),
                new EssayFootnote(
                    3,
                    "Smith*, Jones, Notes [in English] [Electronic resource]. No2(102)/2021.http://example.org/b.pdf#page=86",
                    "http://example.org/b.pdf#page=86"),
            ],
            Essay.Footnotes.ToArray());

    [Fact]
    public void No_artefact_is_left_in_the_text() =>
        Assert.DoesNotContain(EssayText.Sentences(Essay), sentence => sentence.Text.Contains("footnoteRef")
            || sentence.Text.Contains("bookmark") || sentence.Text.Contains('['));

    [Theory]
    [InlineData("一、", "二、")]
    [InlineData("第一节 ", "第二节 ")]
    [InlineData("第1章：", "第2章：")]
    [InlineData("1. ", "2. ")]
    [InlineData("1．", "2．")]
    public void Headings_may_be_numbered_in_other_ways(string one, string two)
    {
        var essay = EssayText.Read($"题目\n摘要\n概述。\n{one}前事\n文字。\n{two}后事\n文字。");

        Assert.Equal([(0, "摘要"), (1, "前事"), (2, "后事")],
            essay.Sections.Select(section => (section.Number, section.Heading)));
    }

    [Fact]
    public void Headings_without_number_go_before_or_after_the_numbered_ones()
    {
        var essay = EssayText.Read("题目\n摘要：概述。\n引言\n开头。\n一、前事\n文字。\n结语\n结束。");

        Assert.Equal([(0, "摘要 · 引言"), (1, "前事"), (2, "结语")],
            essay.Sections.Select(section => (section.Number, section.Heading)));
        Assert.Equal(2, essay.Sections[0].Paragraphs.Length);
    }

    [Fact]
    public void An_essay_without_headings_is_one_section()
    {
        var essay = EssayText.Read("A title\nOne. Two.");

        Assert.Equal((1, "A title"), (Assert.Single(essay.Sections).Number, essay.Sections[0].Heading));
    }

    [Theory]
    [InlineData("Mr. Smith met K. N. Jones in the U.S. army. It was 3.5 m high! Was it? \"Yes.\" He left.",
        "Mr. Smith met K. N. Jones in the U.S. army. |It was 3.5 m high! |Was it? |\"Yes.\" |He left.")]
    [InlineData("It fell (badly.) Then it rose.", "It fell (badly.) |Then it rose.")]
    [InlineData("Он ушёл. Потом вернулся.", "Он ушёл. |Потом вернулся.")]
    [InlineData("他说：“好！”我说：“不好？”他走了", "他说：“好！”|我说：“不好？”|他走了")]
    [InlineData("真的吗？！是的。", "真的吗？！|是的。")]
    public void Sentences_are_told_apart(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'),
            EssayText.Sentences(EssayText.Read("Title\n" + text)).Select(sentence => sentence.Text));

    [Theory]
    [InlineData("A title\nText.[[footnoteRef:4]] [4: [] Not closed.\nMore.", 2, "4 is not closed", true)]
    [InlineData("A title\nText.[[footnoteRef:1]] [1: [] Open [D here.] [2: [] Next.]\n[[footnoteRef:2]]", 2,
        "do not pair", false)]
    [InlineData("A title\nText.\nText.[[footnoteRef:0]]", 3, "footnote 0 is cited and nowhere defined", false)]
    [InlineData("A title\nText.\n[0: [] Note.]", 3, "footnote 0 is cited nowhere", false)]
    [InlineData("A title\nText.[[footnoteRef:0]] [0: [] A.]\n[0: [] B.]", 3,
        "footnote 0 is defined twice; the second was numbered 2", false)]
    [InlineData("", 1, "the essay has no text", true)]
    [InlineData("[[footnoteRef:0]]", 1, "the essay has no text", true)]
    public void What_is_broken_is_a_problem_with_its_line(string text, int line, string what, bool isError)
    {
        var result = EssayReader.Read(new PackFile("essay.txt", text));

        Assert.Contains(result.Problems, problem => problem.What.Contains(what) && problem.At.Line == line);
        Assert.Equal(isError, result.Essay is null);
    }

    [Fact]
    public void A_footnote_with_unpaired_brackets_swallows_no_other()
    {
        var result =
            EssayReader.Read(new PackFile("e.txt",
            "T\nA.[[footnoteRef:0]]B.[[footnoteRef:1]] [0: [] Open [D here.] [1: [] Next.]"));

        Assert.Equal(["Open [D here.", "Next."], result.Essay!.Footnotes.Select(footnote => footnote.Text));
    }

    [Fact]
    public void The_real_essay_is_read_whole()
    {
        if (Repository.Essay is not { } file)
        {
            return;
        }

        var essay = EssayText.Read(File.ReadAllText(file));

        Assert.Equal([0, 1, 2, 3], essay.Sections.Select(section => section.Number));
        Assert.Equal([1, 1, 2, 2], essay.Sections.Select(section => section.Paragraphs.Length));
        Assert.Equal([1, 2, 3, 4], EssayText.Sentences(essay).SelectMany(sentence => sentence.Footnotes));
        Assert.Equal([false, true, true, true], essay.Footnotes.Select(footnote => footnote.Address is not null));
    }
}
