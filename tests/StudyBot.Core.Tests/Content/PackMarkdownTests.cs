using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

/// <summary>Markdown that editors write differently and that means the same.</summary>
public sealed class PackMarkdownTests
{
    public static TheoryData<string, string> SameTexts => new()
    {
        { "Windows line ends", PackText.Chinese.Replace("\n", "\r\n") },
        { "old Macintosh line ends", PackText.Chinese.Replace("\n", "\r") },
        { "a byte order mark", "\uFEFF" + PackText.Chinese },
        { "asterisks for bullets", Body(lines => lines.Replace("- ", "* ")) },
        { "indents of four",
            Body(lines => Regex.Replace(lines, "(?m)^( +)", "$1$1").Replace("        > 没有", "    > 没有")) },
        { "tabs",
            Body(lines => Regex.Replace(lines, "(?m)^( +)", match => new string('\t', match.Length / 2))
            .Replace("\t\t> 没有", "\t> 没有")) },
        { "lower headings", PackText.Chinese.Replace("\n# ", "\n## ") },
        { "a number attribute alone", PackText.Chinese.Replace("# 1 灯 ", "# 灯 ") },
        { "a number in the heading alone", PackText.Chinese.Replace("{#s1 number=1}", "{#s1}") },
        { "single quotation marks", PackText.Chinese.Replace("hint=\"一位工程师\"", "hint='一位工程师'") },
        { "attributes on a line of their own", PackText.Chinese.Replace(" {#built-q2", "\n    {#built-q2") },
        { "a comment", PackText.Chinese.Replace("# 1", "<!-- to do: { [ -->\n\n# 1") },
        { "a rule", PackText.Chinese.Replace("# 1", "---\n\n# 1") },
    };

    [Theory]
    [MemberData(nameof(SameTexts))]
    public void Variants_mean_the_same(string _, string text)
    {
        var expected = PackParser.Parse([new PackFile("lighthouse/zh.md", PackText.Chinese)]);
        var actual = PackParser.Parse([new PackFile("lighthouse/zh.md", text)]);

        Assert.Empty(actual.Problems);
        Assert.Equal(Said(expected.Pack!), Said(actual.Pack!));
    }

    [Theory]
    [InlineData("two\n  lines", "two lines")]
    [InlineData("两\n  行", "两行")]
    [InlineData("到\n  2030年", "到2030年")]
    [InlineData(@"a \{brace\}, a \[^1\], a \\ and a \*", @"a {brace}, a [^1], a \ and a *")]
    [InlineData("ends in 1. and [D].", "ends in 1. and [D].")]
    [InlineData("a *star* and an _underscore_", "a *star* and an _underscore_")]
    public void Text_is_read_as_it_is_meant(string written, string read)
    {
        var result = PackText.Parse(PackText.Framed($"- {written} {{#read .claimed}}"));

        Assert.Empty(result.Problems);
        Assert.Equal(read, result.Pack!.In("en").KeyPoint("read")!.Text);
    }

    [Fact]
    public void Paragraphs_of_a_note_are_lines()
    {
        var result = PackText.Parse(PackText.Framed("- Text {#noted .claimed}\n\n  > one\n  >\n  > two\n"));

        Assert.Equal("one\ntwo", result.Pack!.In("en").KeyPoint("noted")!.Note);
    }

    /// <summary>Changes all but the front matter.</summary>
    private static string Body(Func<string, string> change)
    {
        var start = PackText.Chinese.IndexOf("# 摘要", StringComparison.Ordinal);
        return PackText.Chinese[..start] + change(PackText.Chinese[start..]);
    }

    private static string Said(Pack pack) =>
        JsonSerializer.Serialize(pack.Editions["zh"].Questions.Cast<object>())
        + JsonSerializer.Serialize(pack.Editions["zh"].KeyPoints)
        + JsonSerializer.Serialize(pack.Editions["zh"].Sections)
        + JsonSerializer.Serialize(pack.Editions["zh"].Footnotes);
}
