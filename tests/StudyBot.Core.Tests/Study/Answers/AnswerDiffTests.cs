using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Lookup;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class AnswerDiffTests
{
    [Theory]
    [InlineData("托卡也夫", "托卡耶夫", "托卡-也-+耶+夫")]
    [InlineData("托卡夫", "托卡耶夫", "托卡+耶+夫")]
    [InlineData("托卡耶夫夫", "托卡耶夫", "托卡耶夫-夫-")]
    [InlineData("多圓均橫", "多元均衡", null)]
    [InlineData("全面戰略夥半關係", "全面战略伙伴关系", "全面战略伙-半-+伴+关系")]
    [InlineData("２０３１年", "2030年", "203-１-+0+年")]
    [InlineData("stratejic partnership", "Strategic partnership", "Strate-j-+g+ic partnership")]
    [InlineData("《纲领", "《纲要》", null)]
    public void Shows_what_is_too_much_and_what_is_missing(string typed, string answer, string? diff) =>
        Assert.Equal(diff, AnswerDiff.Between(typed, answer) is { } text ? Marked(text) : null);

    [Theory]
    [InlineData("美国", "中国")]
    [InlineData("完全不同", "多元均衡")]
    [InlineData("", "中国")]
    [InlineData("😀", "中国")]
    [InlineData("中國。", "中国")]
    public void Is_left_out_where_it_would_tell_nothing(string typed, string answer) =>
        Assert.Null(AnswerDiff.Between(typed, answer));

    [Fact]
    public void A_very_long_text_has_none() => Assert.Null(AnswerDiff.Between(new string('中', 4000), "中国"));

    [Fact]
    public void Is_against_the_nearest_form() =>
        Assert.Equal("Tokay-a-+e+v", Marked(AnswerDiff.Nearest("Tokayav", ["托卡耶夫", "President Tokayev", "Tokayev"])!));

    [Fact]
    public void Applied_it_gives_back_both_texts() => Prop
        .ForAll(
            TextOf("中國国ABab，。 2年２é\u0301😀"),
            TextOf("中国abAB,. 2年é"),
            (typed, answer) => AnswerDiff.Between(typed, answer) is not { } diff
                || (Without(diff, TextStyle.Deleted) == answer
                    && Folded(Without(diff, TextStyle.Inserted)) == Folded(typed)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Never_throws() => Prop
        .ForAll<string, string>((typed, answer) =>
        {
            AnswerDiff.Between(typed ?? "", answer ?? "");
            return true;
        })
        .QuickCheckThrowOnFailure();

    private static Arbitrary<string> TextOf(string characters) =>
        Gen.Elements(characters.EnumerateRunes().Select(rune => rune.ToString()).ToArray())
            .ArrayOf().Select(string.Concat).ToArbitrary();

    /// <summary>Character by character: a point that has come to stand between two digits would be kept.</summary>
    private static string Folded(string text) => string.Concat(
        StringInfo.ParseCombiningCharacters(text)
            .Select(start => TextFolding.Compact(StringInfo.GetNextTextElement(text, start)).Text));

    private static string Without(RichText diff, TextStyle style) =>
        string.Concat(diff.Spans.Where(span => span.Style != style).Select(span => span.Text));

    private static string Marked(RichText diff) => string.Concat(diff.Spans.Select(span => span.Style switch
    {
        TextStyle.Deleted => $"-{span.Text}-",
        TextStyle.Inserted => $"+{span.Text}+",
        _ => span.Text,
    }));
}
