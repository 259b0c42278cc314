using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Lookup;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Lookup;

public sealed class LookupIndexTests
{
    private static readonly LookupIndex _index = LookupIndex.Build(Some.Pack);
    private static readonly LookupIndex _withEssay = LookupIndex.Build(Some.PackWithEssay);

    [Theory]
    [InlineData("花岗岩", "s1-materials")]
    [InlineData("花崗岩", "s1-materials")]
    [InlineData("塔身用了什么材料？", "s1-materials")]
    [InlineData("红砖和橡木", "s1-materials")]
    [InlineData("Which keeper was the most devoted?", "s2-best")]
    [InlineData("chenzhou", "s2-best", "s2-keepers")]
    [InlineData("一九〇五年", "s1-built", "footnote-2")]
    [InlineData("脚注2", "footnote-2")]
    [InlineData("footnote ⅲ", "footnote-3")]
    [InlineData("注释三", "footnote-3")]
    [InlineData("[1]", "footnote-1")]
    [InlineData("маяки", "footnote-3")]
    [InlineData("谁写了《海岛灯塔小史》", "footnote-1")]
    public void What_the_pack_tells_is_found(string query, params string[] ids)
    {
        var results = _index.Search(query, "zh");
        Assert.True(results.IsConfident);
        Assert.Contains(results.Ranked[0].Id, ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("？？？")]
    [InlineData("\u3000\u3000")]
    [InlineData("😀😀")]
    [InlineData("\u202E\u200B")]
    [InlineData("是什么")]
    [InlineData("灯塔的经度是多少")]
    [InlineData("陈舟的妻子是谁")]
    [InlineData("红烧肉怎么做")]
    [InlineData("1999年")]
    [InlineData("脚注9")]
    [InlineData("footnote 999999999999")]
    [InlineData("第七节")]
    [InlineData("How deep is the sea?")]
    public void What_it_does_not_tell_is_not_answered(string query) =>
        Assert.False(_index.Search(query, "zh").IsConfident);

    [Fact]
    public void Results_are_shown_in_the_asked_language()
    {
        var found = _index.Search("花岗岩", "en").Ranked[0];
        Assert.Equal("The tower was built of granite, red brick and oak.", found.Text);
        Assert.Equal("How the lighthouse was built", found.Section);
        Assert.Equal(1, found.SectionNumber);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_language_shown() => Assert.Equal(
        _withEssay.Search("塔身 granite", "zh").Ranked.Select(result => result.Id),
        _withEssay.Search("塔身 granite", "en").Ranked.Select(result => result.Id));

    [Fact]
    public void Other_names_of_what_was_asked_are_marked_too()
    {
        var found = _index.Search("花岗石", "zh").Ranked[0];
        var mark = Assert.Single(found.Marks);
        Assert.Equal("花岗岩", found.Text.Substring(mark.Start, mark.Length));
    }

    [Fact]
    public void A_day_is_marked_however_it_was_typed()
    {
        var found = _withEssay.Search("建于1905", "zh").Ranked[0];
        Assert.Contains(found.Marks, mark => found.Text.Substring(mark.Start, mark.Length) == "1905");
    }

    [Fact]
    public void A_footnote_is_a_result_of_its_own()
    {
        var found = _index.Search("脚注2", "zh").Ranked[0];
        Assert.Equal((LookupKind.Footnote, (int?)2), (found.Kind, found.Footnote));
        Assert.EndsWith("http://example.org/lighthouse/1905", found.Text, StringComparison.Ordinal);
        Assert.Null(found.Passage);
    }

    [Fact]
    public void A_key_point_comes_with_the_sentence_that_it_rests_on()
    {
        var found = _withEssay.Search("守塔人有几位", "zh").Ranked[0];
        Assert.Equal("s2-keepers", found.Id);
        Assert.StartsWith("先后有林海", found.Passage, StringComparison.Ordinal);
        Assert.NotEmpty(found.PassageMarks);
    }

    [Fact]
    public void What_only_the_essay_says_is_found_in_its_paragraph()
    {
        var found = _withEssay.Search("岛民的愿望", "zh").Ranked[0];
        Assert.Equal(LookupKind.Paragraph, found.Kind);
        Assert.Equal("s1-p1", found.Id);
        Assert.Equal("岛民早有建塔的愿望。", found.Passage);
    }

    [Fact]
    public void A_paragraph_does_not_repeat_what_a_key_point_has_quoted()
    {
        var ranked = _withEssay.Search("守塔人林海、陈舟和何帆", "zh").Ranked;
        Assert.Equal("s2-keepers", ranked[0].Id);
        Assert.Equal("s2-p1", ranked[^1].Id);
    }

    [Fact]
    public void A_section_by_its_number_shows_what_stands_in_it()
    {
        var results = _index.Search("第二节", "zh");
        Assert.True(results.IsConfident);
        Assert.All(results.Ranked, result => Assert.Equal(2, result.SectionNumber));
    }

    [Fact]
    public void No_more_are_ranked_than_asked_for() =>
        Assert.Equal(2, _index.Search("灯塔", "zh", limit: 2).Ranked.Length);

    [Fact]
    public void Any_text_can_be_searched_for() => Prop
        .ForAll<string>(text => IsSound(_withEssay.Search(text ?? "", "en")))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_scrap_of_the_pack_can_be_searched_for() => Prop
        .ForAll(
            Gen.Elements("灯塔1905年林海陈舟脚注第三节二 .-/〇[]tuo kayefu July 2 ⅳ\u200B\uD83D𠀀".ToCharArray()).ListOf()
                .Select(characters => string.Concat(characters)).ToArbitrary(),
            text => IsSound(_withEssay.Search(text, "zh")))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_endless_text_is_searched_for_by_its_beginning() =>
        Assert.True(IsSound(_withEssay.Search(string.Concat(Enumerable.Repeat("灯塔与守塔人，tuokayefu 7月2日", 1000)), "zh")));

    private static bool IsSound(LookupResults results) => results.Ranked.Length <= 10 && results.Ranked.All(result =>
        AreIn(result.Marks, result.Text) && AreIn(result.PassageMarks, result.Passage ?? ""));

    private static bool AreIn(IEnumerable<TextRange> marks, string text)
    {
        var end = 0;
        foreach (var mark in marks)
        {
            if (mark.Start < end || mark.Length < 1 || mark.Start + mark.Length > text.Length)
            {
                return false;
            }

            end = mark.Start + mark.Length;
        }

        return true;
    }
}
