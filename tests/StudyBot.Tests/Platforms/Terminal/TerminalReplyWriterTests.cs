using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Answers;
using StudyBot.Platforms.Terminal;
using StudyBot.Platforms.Terminal.Screen;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class TerminalReplyWriterTests
{
    private static readonly QuestionPart Question = new(
        "a:1:2",
        AnswerControl.PickOne,
        "Question 3/10",
        "Who?",
        ["Russia", "China"],
        [0],
        "Because.",
        "Choose one",
        null,
        null,
        (3, 10));

    [Fact]
    public void Text_is_a_line_for_each_of_its_lines() =>
        Assert.Equal(["one", "", "two"], Plain(Reply.Say("one\n\ntwo")));

    [Fact]
    public void Words_found_and_differences_are_marked_where_there_are_no_colours() => Assert.Equal(
        ["⟦found⟧ {-typed-}{+right+}"],
        Plain(Reply.Say(RichText.Of($"{"found":m} {"typed":d}{"right":n}"))));

    [Fact]
    public void A_links_address_stands_behind_it_unless_it_is_the_text()
    {
        Assert.Equal(
            ["see here <http://a.example/>"],
            Plain(Reply.Say(RichText.Of($"see {RichText.Link("here", "http://a.example/")}"))));
        Assert.Equal(["http://a.example/"], Plain(Reply.Say(RichText.Link("http://a.example/", "http://a.example/"))));
    }

    [Fact]
    public void Buttons_are_numbered_over_all_rows_and_links_are_not()
    {
        var reply = new Reply(
            new TextPart("x"),
            new ChoicesPart(
                [
                    [new Choice("back", "p:1"), new Choice("on", "p:2")],
                    [Choice.ToLink("page", "http://a.example/"), new Choice("quiz", "q")],
                ]));
        var message = Write(reply);
        Assert.Equal(["x", "[1] back  [2] on", "page <http://a.example/>  [3] quiz"], Plain(reply));
        Assert.Equal(["p:1", "p:2", "q"], message.Actions.AsEnumerable());
    }

    [Fact]
    public void A_questions_options_are_lettered() => Assert.Equal(
        ["Question 3/10", "Who?", "  A. Russia", "  B. China", "Choose one"],
        Plain(new Reply(Question)));

    [Fact]
    public void A_question_has_a_progress_bar_where_there_is_a_screen()
    {
        var bar = Write(new Reply(Question)).Lines[0];
        Assert.True(bar.IsDecoration);
        Assert.EndsWith("3/10", bar.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, bar.Spans[0].Text.Length);
        Assert.Equal(16, bar.Spans[1].Text.Length);
    }

    [Fact]
    public void A_question_is_open_until_something_takes_its_place()
    {
        var asked = TerminalView.Empty.After(Write(new Reply(Question) { Slot = "round-3" }));
        Assert.Equal(new TerminalQuestion("round-3", "3/10"), asked.Question);
        var other = asked.After(Write(Reply.Say("hint")));
        Assert.NotNull(other.Question);
        var revealed = other.After(Write(Reply.Say("it was A") with { Slot = "round-3", Replaces = true }));
        Assert.Null(revealed.Question);
    }

    [Fact]
    public void Buttons_stay_those_of_the_last_message_that_had_some()
    {
        var view = TerminalView.Empty.After(Write(Reply.Say("x", new Choice("a", "one")))).After(Write(Reply.Say("y")));
        Assert.Equal(["one"], view.Actions.AsEnumerable());
    }

    [Fact]
    public void What_one_person_alone_sees_says_so() => Assert.Equal(
        ["(only Bob sees this)", "psst"],
        Plain(Reply.Say("psst") with { OnlyFor = new AccountId("terminal", "Bob") }));

    [Fact]
    public void In_private_nobody_needs_to_be_told_that_nobody_else_sees_it()
    {
        var reply = Reply.Say("psst") with { OnlyFor = new AccountId("terminal", "Bob") };
        Assert.Single(TerminalReplyWriter.Write(reply, Phrases.English, isGroup: false).Lines);
    }

    [Fact]
    public void Verdicts_have_their_colours_in_every_language()
    {
        foreach (var phrases in Phrases.All)
        {
            Assert.Equal(TerminalTone.Right, ToneOf(phrases.VerdictTitle(VerdictKind.Right)));
            Assert.Equal(TerminalTone.Partial, ToneOf(phrases.VerdictTitle(VerdictKind.Partial)));
            Assert.Equal(TerminalTone.Wrong, ToneOf(phrases.VerdictTitle(VerdictKind.Wrong)));
        }

        Assert.Equal(TerminalTone.Plain, ToneOf("Another word"));

        static TerminalTone ToneOf(string title) => Write(Reply.Say(RichText.Of($"{title:b}"))).Lines[0].Spans[0].Tone;
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b]8;;http://evil\u0007x", "[31mred]8;;http://evilx")]
    [InlineData("a\u009b2Jb", "a2Jb")]
    [InlineData("abc\u202edef\u2066g", "abcdefg")]
    [InlineData("a\tb\rc", "a bc")]
    [InlineData("👨‍👩‍👧 நி", "👨‍👩‍👧 நி")]
    [InlineData("[bold red]markup[/]", "[bold red]markup[/]")]
    public void Nothing_that_people_or_packs_write_commands_the_terminal(string written, string shown)
    {
        Assert.Equal([shown], Plain(Reply.Say(written)));
        Assert.Equal($"[1] {shown}", Plain(Reply.Say("x", new Choice(written, "a")))[1]);
        Assert.Contains($"  A. {shown}", Plain(new Reply(Question with { Options = [written] })));
    }

    [Fact]
    public void A_links_address_cannot_command_the_terminal()
    {
        var line = Write(Reply.Say(RichText.Link("x", "http://a.example/\u001b\\\u0007"))).Lines[0];
        Assert.Equal("http://a.example/\\", line.Spans[0].Link);
    }

    [Theory]
    [InlineData(Mark.Right, "✓")]
    [InlineData(Mark.Partial, "½")]
    [InlineData(Mark.Wrong, "✗")]
    [InlineData(Mark.Seen, "·")]
    public void A_light_sign_is_one_character(Mark mark, string shown) =>
        Assert.Equal([shown], Plain(new Reply(new MarkPart(mark))));

    [Fact]
    public void Progress_is_drawn_on_a_screen_and_left_out_in_a_pipe()
    {
        var lines = TerminalReplyWriter.Write(
            new Reply(new TextPart("86%"), new DrawingPart(Some.Progress, "86%")), Phrases.Chinese, isGroup: false).Lines;

        var drawn = lines.Where(line => line.IsDecoration).Select(line => line.ToString()).ToList();
        Assert.Equal("86%", Assert.Single(lines, line => !line.IsDecoration).ToString());
        Assert.Equal("过去一年", drawn[0]);
        Assert.StartsWith("    3月", drawn[1], StringComparison.Ordinal);
        Assert.StartsWith("一  ·█▓▒░·█▓▒░", drawn[2], StringComparison.Ordinal);
        Assert.Contains("第一节                   ━━━━━━━━━━━━━━━━━━━━━━━━  75%  3 / 4", drawn);
        Assert.All(drawn, line => Assert.True(CellWidth.Of(line) <= 66, line));
    }

    [Fact]
    public void A_picture_is_its_alternative_text() =>
        Assert.Equal(["a rising line"], Plain(new Reply(new PicturePart([], "a rising line"))));

    [Fact]
    public void What_is_shown_of_another_place_says_of_which() =>
        Assert.Equal(
            "[group]", TerminalReplyWriter.Write(Reply.Say("x"), Phrases.English, true, "[group]").Lines[0].ToString());

    private static TerminalMessage Write(Reply reply) =>
        TerminalReplyWriter.Write(reply, Phrases.English, isGroup: true);

    private static List<string> Plain(Reply reply) =>
        [.. Write(reply).Lines.Where(line => !line.IsDecoration).Select(line => line.ToString())];
}
