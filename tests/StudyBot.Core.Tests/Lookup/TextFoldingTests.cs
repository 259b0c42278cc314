using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Tests.Lookup;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("二〇三〇年", "2030年")]
    [InlineData("２０３０ 年", "2030年")]
    [InlineData("二○三零年", "2030年")]
    [InlineData("第一", "第1")]
    [InlineData("第壹", "第1")]
    [InlineData("三个", "3个")]
    [InlineData("两百五", "250")]
    [InlineData("十二", "12")]
    [InlineData("二十", "20")]
    [InlineData("一百", "100")]
    [InlineData("一百零五", "105")]
    [InlineData("一百一十二", "112")]
    [InlineData("一千零二十", "1020")]
    [InlineData("三万五", "35000")]
    [InlineData("三万零五", "30005")]
    [InlineData("两亿三千万", "230000000")]
    [InlineData("3 万", "30000")]
    [InlineData("3.5亿", "350000000")]
    [InlineData("百分之五十", "50%")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("贰佰伍拾", "250")]
    [InlineData("2022 十月", "2022 10月")]
    [InlineData("③", "3")]
    [InlineData("㈢", "3")]
    [InlineData("Ⅳ", "iv")]
    [InlineData("二三十", "二三十")]
    [InlineData("99999999999999999999999亿", "99999999999999999999999亿")]
    public void Numerals_in_any_form_are_equal(string text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text).Text);

    [Theory]
    [InlineData("大陆")]
    [InlineData("百姓")]
    [InlineData("千万不要")]
    [InlineData("收拾")]
    [InlineData("队伍")]
    public void Words_with_a_unit_or_a_cheque_numeral_stay_words(string text) =>
        Assert.Equal(text, TextFolding.Fold(text).Text);

    [Theory]
    [InlineData("哈薩克斯坦的對外關係", "哈萨克斯坦的对外关系")]
    [InlineData("臺灣裡後乾", "台湾里后干")]
    [InlineData("「多元均衡」", "“多元均衡”")]
    [InlineData("《纲领》", "纲领")]
    [InlineData("努尔苏丹·纳扎尔巴耶夫", "努尔苏丹纳扎尔巴耶夫")]
    [InlineData("ＥＵ", "eu")]
    [InlineData("Қазақстан", "ҚАЗАҚСТАН")]
    [InlineData("Ёлка", "елка")]
    [InlineData("café", "CAFE\u0301")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("professional'nym", "professional’nym")]
    [InlineData("Kazakhstan's leader", "kazakhstan leader")]
    [InlineData("a\u200Bb\u202E\u0007c", "abc")]
    [InlineData("多元\u3000均衡", "多元均衡")]
    [InlineData("𝐊azakh", "kazakh")]
    [InlineData("\uFA19", "神")]
    public void What_a_reader_takes_for_the_same_folds_the_same(string left, string right) =>
        Assert.Equal(TextFolding.Fold(left).Text, TextFolding.Fold(right).Text);

    [Fact]
    public void Folding_keeps_single_spaces_between_words_only() =>
        Assert.Equal(
            "multi vector外交policy of kazakhstan", TextFolding.Fold("  Multi-vector 外交 policy  of\tKazakhstan! ").Text);

    [Fact]
    public void Compacting_removes_all_spaces() =>
        Assert.Equal("multivector外交", TextFolding.Compact("Multi-vector 外交。").Text);

    [Theory]
    [InlineData("2020-2030", "2020 2030")]
    [InlineData("3.5", "3.5")]
    [InlineData("3. 5", "3 5")]
    public void Numbers_never_run_together(string text, string compact) =>
        Assert.Equal(compact, TextFolding.Compact(text).Text);

    [Fact]
    public void Every_folded_character_knows_its_source()
    {
        const string text = "《纲要》计划到 二〇三〇 年，十二国";
        var folded = TextFolding.Fold(text);
        Assert.Equal("纲要计划到2030年12国", folded.Text);
        Assert.Equal("二〇三〇", Slice(text, folded.Source(5, 4)));
        Assert.Equal("〇", Slice(text, folded.Source(6, 1)));
        Assert.Equal("十二", Slice(text, folded.Source(10, 1)));
        Assert.Equal("计划到 二〇三〇 年，十二国", Slice(text, folded.Source(2, folded.Text.Length - 2)));
    }

    [Fact]
    public void Folding_twice_changes_nothing() => Prop
        .ForAll<string>(text =>
        {
            var once = TextFolding.Fold(text ?? "").Text;
            return TextFolding.Fold(once).Text == once;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_mixed_numerals_twice_changes_nothing() => Prop
        .ForAll(Written("一二〇零十百千万亿两第陆 .,3 5A-年"), text =>
        {
            var once = TextFolding.Fold(text).Text;
            return TextFolding.Fold(once).Text == once;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Sources_are_in_order_and_inside_the_text() => Prop
        .ForAll(Written("一二〇十百分之年哈薩 .3aA-\u200B\u0301ﬁ㍿😀𝐀"), text =>
        {
            var folded = TextFolding.Compact(text);
            return folded.Starts.Length == folded.Text.Length
                && folded.Ends.Length == folded.Text.Length
                && folded.Starts.Zip(folded.Starts.Skip(1)).All(pair => pair.First <= pair.Second)
                && folded.Starts.Zip(folded.Ends).All(pair => pair.First < pair.Second && pair.Second <= text.Length);
        })
        .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Written(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ListOf().Select(characters => string.Concat(characters)).ToArbitrary();

    private static string Slice(string text, (int Start, int Length) part) => text.Substring(part.Start, part.Length);
}
