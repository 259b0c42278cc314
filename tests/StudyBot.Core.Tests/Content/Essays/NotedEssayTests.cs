using System.Text.Json;
using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content.Essays;

public sealed class NotedEssayTests
{
    private const string Chinese = "灯塔考\n一、位置\n灯塔在山上。@1其下有村@2，村里有人。\n二、光\n灯是红色的。@1\n";

    private const string English = "Of Lights\n1. The lamp\nThe lamp is old.@1 It is red @2, they say. It shines.\n";

    [Theory]
    [InlineData("[1]", "[2]", "注释\n[1] 王某. 山志[D].\n[2] 李某《记》\nhttp://example.org/a\n")]
    [InlineData("［1］", "［２］", "【注释】\n［1］王某. 山志[D].\n［2］李某《记》\nhttp://example.org/a\n")]
    [InlineData("①", "②", "注释：\n\n①王某. 山志[D].\n\n② 李某《记》\nhttp://example.org/a\n")]
    [InlineData("①", "②", "注释：\r\n1. 王某. 山志[D].\r\n2. 李某《记》\r\nhttp://example.org/a\r\n")]
    [InlineData("¹", "²", "尾注\n1、王某. 山志[D].\n2、李某《记》\nhttp://example.org/a")]
    [InlineData("[1]", "[2]", "参考文献\n[1] 王某. 山志[D].\n[2] 李某《记》 http://example.org/a")]
    [InlineData("[1]", "[2]", "\n[1] 王某. 山志[D].\n[2] 李某《记》\nhttp://example.org/a")]
    public void Chinese_marks_and_a_list_of_notes_become_footnotes(string first, string second, string list)
    {
        var essay = EssayText.Read(Chinese.Replace("@1", first).Replace("@2", second) + list);

        Assert.Equal(["位置", "光"], essay.Sections.Select(section => section.Heading));
        Assert.Equal(["灯塔在山上。|1", "其下有村，村里有人。|2", "灯是红色的。|1"], Cited(essay));
        Assert.Equal(
            [
                new EssayFootnote(1, "王某. 山志[D].", null),
                new EssayFootnote(2, "李某《记》 http://example.org/a", "http://example.org/a"),
            ],
            essay.Footnotes.ToArray());
    }

    [Theory]
    [InlineData("[1]", "[2]", "Notes\n[1] Smith, Lamps.\n[2] Jones,\n1820.\n")]
    [InlineData("¹", "²", "NOTES:\n1. Smith, Lamps.\n2. Jones, 1820.\n")]
    [InlineData("¹", "²", "\n¹ Smith, Lamps.\n² Jones, 1820.\n")]
    [InlineData("[1]", "[2]", "\n1. Smith, Lamps.\n\n2. Jones, 1820.\n")]
    [InlineData("①", "②", "Endnotes\n(1) Smith, Lamps.\n(2) Jones, 1820.\n")]
    public void English_marks_and_a_list_of_notes_become_footnotes(string first, string second, string list)
    {
        var essay = EssayText.Read(English.Replace("@1", first).Replace("@2", second) + list);

        Assert.Equal(["The lamp is old.|1", "It is red, they say.|2", "It shines.|"], Cited(essay));
        Assert.Equal(["Smith, Lamps.", "Jones, 1820."], essay.Footnotes.Select(footnote => footnote.Text));
    }

    [Fact]
    public void A_mark_may_cite_several_notes()
    {
        var essay = EssayText.Read("T\nOne[1,3] two.[1-2][3] Three [2] four.\nNotes\n[1] A.\n[2] B.\n[3] C.");

        Assert.Equal(["One two.|1,3,2", "Three four.|2"], Cited(essay));
    }

    [Fact]
    public void What_follows_the_list_is_read_on()
    {
        var essay = EssayText.Read("题目\n一、前事\n文字。①\n注释\n①王某。\n参考文献\n李某《记》。");

        Assert.Equal([(1, "前事"), (2, "参考文献")], essay.Sections.Select(section => (section.Number, section.Heading)));
        Assert.Equal("李某《记》。", essay.Sections[1].Paragraphs[0].Sentences[0].Text);
        Assert.Equal("王某。", Assert.Single(essay.Footnotes).Text);
    }

    [Fact]
    public void All_that_does_not_fit_is_told_at_once_and_nothing_is_lost()
    {
        var result = EssayReader.Read(new PackFile(
            "e.txt", "T\nOne.[1] Two.[4]\n面积 3 m²：①山；②海。[2]\nNotes\n[1] A.\n[2] B.\n[3] C."));

        Assert.Equal(
            [
                "e.txt:2:13 [4] has no note in the list; it was left in the text",
                "e.txt:3:9 ① was not taken for a mark; it was left in the text",
                "e.txt:3:12 ② was not taken for a mark; it was left in the text",
                "e.txt:7:1 footnote 3 is cited nowhere",
            ],
            result.Problems.Select(problem => $"{problem.At} {problem.What}"));
        Assert.Equal(
            ["One. ", "Two.[4]", "面积 3 m²：①山；", "②海。"],
            EssayText.Sentences(result.Essay!).Select(sentence => sentence.Text));
        Assert.Equal(["A.", "B.", "C."], result.Essay!.Footnotes.Select(footnote => footnote.Text));
    }

    [Fact]
    public void The_power_of_a_unit_is_told_where_marks_are_raised()
    {
        var result = EssayReader.Read(new PackFile("e.txt", "T\nOne.¹ 3 km² here. Two.²\nNotes\n1. A.\n2. B."));

        Assert.Equal("² was not taken for a mark; it was left in the text", Assert.Single(result.Problems).What);
        Assert.Equal(["One.|1", "3 km² here.|", "Two.|2"], Cited(result.Essay!));
    }

    [Fact]
    public void Marks_without_any_list_are_told_and_left()
    {
        var result = EssayReader.Read(new PackFile("e.txt", "题目\n山[1]高¹ 3 m²，有①石②水。"));

        Assert.Equal(
            ["[1] looks like a mark", "¹ looks like a mark"],
            result.Problems.Select(problem => problem.What.Split(',')[0]));
        Assert.Equal("山[1]高¹ 3 m²，有①石②水。", Assert.Single(EssayText.Sentences(result.Essay!)).Text);
    }

    [Theory]
    [InlineData("题目\n有两点：①山；②海。\n1. 山高。\n2. 海深。")]
    [InlineData("Title\nThere is much to say.\n1. The hill.\n2. The sea.")]
    [InlineData("Title\nThere is much to say.\nReferences\n[1] Smith.")]
    public void An_ordinary_list_stays_text(string text)
    {
        var result = EssayReader.Read(new PackFile("e.txt", text));

        Assert.Empty(result.Essay!.Footnotes);
        Assert.Contains(EssayText.Sentences(result.Essay), sentence =>
            sentence.Text.EndsWith("2. 海深。") || sentence.Text.EndsWith("The sea.") || sentence.Text.EndsWith("Smith."));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var essay = EssayText.Read(Chinese.Replace("@1", "①").Replace("@2", "②") + "注释\n①王某[D].\n②李某");

        var again = EssayText.Read(EssayWriter.Write(essay), "essay.md");

        Assert.Equal(JsonSerializer.Serialize(essay), JsonSerializer.Serialize(again));
    }

    private static IEnumerable<string> Cited(Essay essay) => EssayText.Sentences(essay)
        .Select(sentence => $"{sentence.Text.Trim()}|{string.Join(',', sentence.Footnotes)}");
}
