using FsCheck;
using FsCheck.Fluent;
using StudyBot.Platforms.Terminal;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Tests.Platforms.Terminal.Screen;

public sealed class LineWrapperTests
{
    [Fact]
    public void A_line_that_fits_stays_whole() => Assert.Equal(["short line"], Wrap("short line", 10));

    [Fact]
    public void Words_are_kept_together() =>
        Assert.Equal(["the quick", "brown fox", "jumps"], Wrap("the quick brown fox jumps", 12));

    [Fact]
    public void Chinese_is_broken_between_any_two_characters_which_are_two_columns_wide() =>
        Assert.Equal(["多元均衡外", "交手段"], Wrap("多元均衡外交手段", 11));

    [Fact]
    public void No_row_begins_with_closing_punctuation_or_ends_with_an_opening_one()
    {
        Assert.Equal(["多元均衡", "外，交"], Wrap("多元均衡外，交", 10));
        Assert.Equal(["多元均衡", "《外交》"], Wrap("多元均衡《外交》", 10));
    }

    [Fact]
    public void A_word_longer_than_the_row_is_broken_where_the_row_ends() =>
        Assert.Equal(["abcdefghij", "klm"], Wrap("abcdefghijklm", 10));

    [Fact]
    public void Further_rows_are_indented_as_far_as_the_line_says() => Assert.Equal(
        ["  A. 多元均", "     衡外交"],
        LineWrapper.Wrap(new TerminalLine([new TerminalSpan("  A. "), new TerminalSpan("多元均衡外交")], Indent: 5), 11)
            .Select(line => line.ToString()));

    [Fact]
    public void Styles_go_on_over_the_break()
    {
        var rows = LineWrapper.Wrap(
            new TerminalLine(
                new TerminalSpan("多元"), new TerminalSpan("均衡外交手段", Tone: TerminalTone.Right)), 10).ToList();
        Assert.Equal(TerminalTone.Right, rows[0].Spans[^1].Tone);
        Assert.Equal(TerminalTone.Right, rows[1].Spans[0].Tone);
    }

    [Fact]
    public void No_row_is_wider_than_the_screen_and_nothing_but_spaces_gets_lost()
    {
        var pieces = Gen.Elements("a", "word", " ", "  ", "多", "均衡", "，", "（", "）", "1.", "é", "👍", "𠀀", "—");
        var texts = Gen.ListOf(pieces).Select(list => string.Concat(list)).ToArbitrary();
        Prop.ForAll(texts, Gen.Choose(10, 40).ToArbitrary(), (text, width) =>
        {
            var rows = Wrap(text, width);
            return rows.All(row => CellWidth.Of(row) <= width)
                && string.Concat(rows).Replace(
                    " ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    private static List<string> Wrap(string text, int width) =>
        [.. LineWrapper.Wrap(new TerminalLine(new TerminalSpan(text)), width).Select(line => line.ToString())];
}
