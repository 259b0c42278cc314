using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Tests.Replies;

public sealed class ReplySplitterTests
{
    [Fact]
    public void What_fits_is_left_as_it_is()
    {
        var text = RichText.Of($"{"一":b}二\n\n三");
        Assert.Same(text, Assert.Single(ReplySplitter.Split(text, ReplyLimits.OfCharacters(5))));
    }

    [Fact]
    public void An_empty_text_is_one_empty_piece() =>
        Assert.True(Assert.Single(ReplySplitter.Split(RichText.Empty, ReplyLimits.OfCharacters(5))).IsEmpty);

    [Theory]
    [InlineData("first part.\nmore\n\nsecond part", "first part.\nmore", "second part")]
    [InlineData("first line.\nsecond line is long", "first line.", "second line is long")]
    [InlineData("第一句话说完了。第二句话还没有说完呢", "第一句话说完了。", "第二句话还没有说完呢")]
    [InlineData("他说：“第一句。”第二句话还没有说完", "他说：“第一句。”", "第二句话还没有说完")]
    [InlineData("They are at 3.5. Then more", "They are at 3.5.", "Then more")]
    [InlineData("one two three four five six", "one two three four", "five six")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst", "uvwxyz")]
    public void The_seam_is_the_end_of_a_paragraph_or_line_or_sentence_or_word(string text, params string[] pieces)
    {
        var limit = text[0] is '第' or '他' ? 12 : 20;
        Assert.Equal(pieces, ReplySplitter.Split(text, ReplyLimits.OfCharacters(limit)).Select(piece => piece.ToString()));
    }

    [Fact]
    public void A_seam_early_in_the_piece_is_not_taken() => Assert.Equal(
        ["a.\n\nbcdefghijklmnopqrstu", "vwxyz"],
        ReplySplitter.Split("a.\n\nbcdefghijklmnopqrstuvwxyz", ReplyLimits.OfCharacters(24)).Select(piece => piece.ToString()));

    [Fact]
    public void Styles_and_links_go_on_in_the_next_piece()
    {
        var text = RichText.Of($"{"aaaa bbbb":b}") + RichText.Link("cccc dddd", "https://example.org/");
        var pieces = ReplySplitter.Split(text, ReplyLimits.OfCharacters(7));
        Assert.Equal(
            [
                [new TextSpan("aaaa", TextStyle.Bold)],
                [new TextSpan("bbbb", TextStyle.Bold), new TextSpan("ccc", TextStyle.Plain, "https://example.org/")],
                [new TextSpan("c dddd", TextStyle.Plain, "https://example.org/")],
            ],
            pieces.Select(piece => piece.Spans.ToArray()));
    }

    [Fact]
    public void The_given_measure_counts()
    {
        var limits = new ReplyLimits(10, text => text.ToString().Length * 5);
        Assert.Equal(["ab", "cd", "e"], ReplySplitter.Split("abcde", limits).Select(piece => piece.ToString()));
    }

    [Fact]
    public void A_family_stays_together() => Assert.Equal(
        ["ab", "👨‍👩‍👧", "cd"],
        ReplySplitter.Split("ab👨‍👩‍👧cd", ReplyLimits.OfCharacters(8)).Select(piece => piece.ToString()));

    [Fact]
    public void A_heap_of_marks_over_the_limit_is_split_all_the_same()
    {
        var pieces = ReplySplitter.Split("a" + new string('\u0301', 50), ReplyLimits.OfCharacters(20));
        Assert.All(pieces, piece => Assert.True(piece.ToString().Length <= 20));
    }

    [Fact]
    public void Any_text_is_split_within_the_limit_and_loses_nothing_but_space()
    {
        var words = Gen.Elements(
            "字", "。", "a", "bc ", ". ", "\n", "\n\n", "😀", "👨‍👩‍👧", "é", "e\u0301", "”", "３", "\u0301", "🇰🇿", "  ");
        var spans =
            from text in words.NonEmptyListOf()
            from style in Gen.Elements(TextStyle.Plain, TextStyle.Bold, TextStyle.Mark)
            select new TextSpan(string.Concat(text), style);
        var cases =
            from list in spans.ListOf()
            from limit in Gen.Choose(12, 60)
            select (Text: new RichText([.. list]), Limit: limit);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var pieces = ReplySplitter.Split(one.Text, ReplyLimits.OfCharacters(one.Limit));
            Assert.All(pieces, piece => Assert.True(piece.ToString().Length <= one.Limit));
            Assert.Equal(Styled(one.Text), pieces.SelectMany(Styled));
            Assert.All(pieces, piece => Assert.DoesNotContain('\uFFFD', piece.ToString().Normalize()));
        }).QuickCheckThrowOnFailure();

        static IEnumerable<(char, TextStyle)> Styled(RichText text) => text.Spans
            .SelectMany(span => span.Text.Select(character => (character, span.Style)))
            .Where(pair => !char.IsWhiteSpace(pair.character));
    }

    [Fact]
    public void No_piece_begins_inside_a_character_that_a_person_sees_as_one()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧e\u0301🇰🇿字", 40));
        var boundaries = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var at = 0;
        foreach (var piece in ReplySplitter.Split(text, ReplyLimits.OfCharacters(37)))
        {
            Assert.Contains(at, boundaries);
            at += piece.ToString().Length;
        }
    }
}
