using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;

namespace StudyBot.Tests.Platforms.Discord;

public sealed partial class DiscordMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "*", "_", "~~", "`", "||", "# ", "-# ", "- ", "> ", "1. ", "@everyone", "<@42>", "<#42>", "<t:1:R>", "[a](b)",
        "https://a.b/c_d", "\\", "\n", " ", "多元", "均衡，", "。", "word", "👩‍🚀", "é", ":", "+", ")",
    ];

    [Theory]
    [InlineData(TextStyle.Bold, "**x**")]
    [InlineData(TextStyle.Italic, "> x")]
    [InlineData(TextStyle.Faint, "-# x")]
    [InlineData(TextStyle.Code, "`x`")]
    [InlineData(TextStyle.Mark, "__x__")]
    [InlineData(TextStyle.Inserted, "__x__")]
    [InlineData(TextStyle.Deleted, "~~x~~")]
    [InlineData(TextStyle.Bold | TextStyle.Mark, "__**x**__")]
    [InlineData(TextStyle.Bold | TextStyle.Faint, "-# **x**")]
    public void Styles_are_marks(TextStyle style, string markdown) =>
        Assert.Equal(markdown, DiscordMarkdown.Of(RichText.Styled("x", style)));

    [Theory]
    [InlineData("*a* _b_ ~c~ `d` |e|", @"\*a\* \_b\_ \~c\~ \`d\` \|e\|")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("a # b - c", "a # b - c")]
    [InlineData("-# no small print", @"\-# no small print")]
    [InlineData("- no list\n  + none\n> no quote", "\\- no list\n  \\+ none\n\\> no quote")]
    [InlineData("1. no list, 2. none", @"1\. no list, 2. none")]
    [InlineData("@everyone <@1> <#2> <t:3:R>", @"\@everyone \<\@1\> \<#2\> \<t:3:R\>")]
    [InlineData("[a](https://b.c)", @"\[a\](https\://b.c)")]
    [InlineData("a\\b", @"a\\b")]
    [InlineData("上海合作组织（SCO）。", "上海合作组织（SCO）。")]
    public void What_is_typed_is_no_markup(string typed, string markdown) =>
        Assert.Equal(markdown, DiscordMarkdown.Of(typed));

    [Theory]
    [InlineData("/quiz", TextStyle.Code, "</quiz:7>")]
    [InlineData("/测验", TextStyle.Code, "</quiz:7>")]
    [InlineData("/quiz 5", TextStyle.Code, "`/quiz 5`")]
    [InlineData("/help", TextStyle.Code, "`/help`")]
    [InlineData("End: /quiz.", TextStyle.Faint, "-# End: </quiz:7>.")]
    [InlineData("a/quiz </quiz", TextStyle.Faint, @"-# a/quiz \</quiz")]
    [InlineData("/quiz", TextStyle.Plain, "/quiz")]
    public void A_command_that_our_words_name_can_be_clicked(string text, TextStyle style, string markdown) =>
        Assert.Equal(markdown, DiscordMarkdown.Of(
            RichText.Styled(text, style), CommandMentions.Parse("quiz:7 stop:8")!));

    [Fact]
    public void Marks_work_inside_of_Chinese_words() => Assert.Equal(
        "中**「国」**__人__民", DiscordMarkdown.Of(RichText.Of($"中{"「国」":b}{"人":m}民")));

    [Fact]
    public void Marks_that_meet_are_kept_apart() =>
        Assert.Equal("__a__\u200B__**b**__~~c~~", DiscordMarkdown.Of(RichText.Of($"{"a":m}{"b":mb}{"c":d}")));

    [Fact]
    public void A_mark_holds_to_the_words_of_its_line() =>
        Assert.Equal(" **a** \n**b**", DiscordMarkdown.Of(RichText.Styled(" a \nb", TextStyle.Bold)));

    [Fact]
    public void What_is_faint_behind_something_else_is_plain() =>
        Assert.Equal("**x** (y)\n-# z", DiscordMarkdown.Of(RichText.Of($"{"x":b} {"(y)":f}\n{"z":f}")));

    [Fact]
    public void A_note_in_italics_stands_in_a_quote() =>
        Assert.Equal("> 存疑：没有出处。\nx y", DiscordMarkdown.Of(RichText.Of($"{"存疑：没有出处。":i}\nx {"y":i}")));

    [Fact]
    public void Code_with_a_backtick_is_no_code() =>
        Assert.Equal(@"a\`b", DiscordMarkdown.Of(RichText.Styled("a`b", TextStyle.Code)));

    [Theory]
    [InlineData("https://a.b/c_d?e=1", "https://a.b/c_d?e=1", "<https://a.b/c_d?e=1>")]
    [InlineData("here", "https://a.b/c_(d)", "[here](https://a.b/c_%28d%29)")]
    [InlineData("[x]", "https://a.b", @"[\[x\]](https://a.b)")]
    public void A_link_is_a_link(string text, string address, string markdown) =>
        Assert.Equal(markdown, DiscordMarkdown.Of(RichText.Link(text, address)));

    [Fact]
    public void Whatever_is_typed_is_seen_as_it_is() => Prop.ForAll(Typed, text =>
        DiscordMarkdown.Seen(DiscordMarkdown.Of(text)) == text.ReplaceLineEndings("\n")
        && !Unescaped.IsMatch(DiscordMarkdown.Of(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Styled_texts_are_seen_as_they_are() => Prop.ForAll(Styled, text =>
        DiscordMarkdown.Seen(DiscordMarkdown.Of(text)) == text.ToString().ReplaceLineEndings("\n"))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_text_never_takes_less_room() => Prop.ForAll(Styled, text =>
    {
        var whole = DiscordMarkdown.Of(text).Length;
        var shorter = new RichText([.. text.Spans.SkipLast(1)]);
        return text.Spans.IsEmpty || DiscordMarkdown.Of(shorter).Length <= whole;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_keeps_to_the_limit() => Prop.ForAll(Styled, text =>
    {
        var limits = DiscordMarkdown.Limits with { MaxText = 60 };
        return ReplySplitter.Split(text, limits).All(piece => DiscordMarkdown.Of(piece).Length <= 60);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Typed =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static Arbitrary<RichText> Styled => Gen.Elements(Pieces)
        .SelectMany(_ => Gen.Choose(0, 127), (piece, style) => new TextSpan(piece, (TextStyle)style))
        .ListOf()
        .Select(spans => new RichText([.. spans]))
        .ToArbitrary();

    /// <summary>A mark, a mention or a link that is not escaped, or what makes something of a line.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[*_~`|<>\[\]@]|(?<!\\)://|^\s*([#>+\-]|[0-9]+[.)])", RegexOptions.Multiline)]
    private static partial Regex Unescaped { get; }
}
