using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content.Essays;

public sealed class EssayRoundTripTests
{
    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "。", "；", "”", ". ", "[[footnoteRef:0]]", "[[footnoteRef:1]]", "[0: [] ", "[1: [] ", "]", "[",
        "[bookmark: x]", "2、", "# ", "- ", "1. ", "> ", "*", "_x_", "`", "{number=3}", "\\", "<b>", "&amp;",
        "http://example.org/a_b", "[^1]", "[^1]: ", "---", "    ", "\t", "\u3000", "\0", "“", "摘要：", "\uD83D", "===",
        "|", "~", "!", "\"", "'", ": ", "结语\n",
    ];

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var essay = EssayText.Read(EssayText.Export);

        var again = EssayText.Read(EssayWriter.Write(essay), "essay.md");

        Assert.Equal(JsonSerializer.Serialize(essay), JsonSerializer.Serialize(again));
    }

    [Fact]
    public void Whatever_was_read_is_read_back_the_same()
    {
        var texts = Gen.ListOf(
            from at in Gen.Choose(0, 10_000)
            from fragment in Gen.Elements(Fragments)
            select (at, fragment), 8);
        Prop.ForAll(texts.ToArbitrary(), list =>
        {
            var text = list.Aggregate(EssayText.Export,
                (text, change) => text.Insert(change.at % (text.Length + 1), change.fragment));
            if (EssayReader.Read(new PackFile("essay.txt", text)).Essay is not { } essay)
            {
                return true;
            }

            var again = EssayReader.Read(new PackFile("essay.md", EssayWriter.Write(essay))).Essay;
            return JsonSerializer.Serialize(essay) == JsonSerializer.Serialize(again);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void No_Markdown_makes_the_reader_throw()
    {
        var text = Gen.ListOf(Gen.Elements(Fragments), 12).Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), markdown =>
            EssayReader.Read(new PackFile("essay.md", markdown)) is { } result
            && result.Problems.All(problem => problem.At.Line >= 1)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }
}
