using System.Collections.Immutable;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Tests.Platforms.Terminal.Screen;

public sealed class LineEditorTests
{
    private readonly LineEditor _editor = new();

    [Fact]
    public void What_is_typed_stands_before_the_cursor()
    {
        Type("ab");
        Press(ConsoleKey.LeftArrow);
        Type("中");
        Assert.Equal("a中b", _editor.Text);
        Assert.Equal(2, _editor.Cursor);
    }

    [Theory]
    [InlineData("a中")]
    [InlineData("a👨‍👩‍👧")]
    [InlineData("ae\u0301")]
    [InlineData("a𠀀")]
    public void Backspace_removes_what_is_one_character_to_the_eye(string typed)
    {
        Type(typed);
        Press(ConsoleKey.Backspace);
        Assert.Equal("a", _editor.Text);
    }

    [Fact]
    public void The_arrows_step_over_what_is_one_character_to_the_eye()
    {
        Type("a👨‍👩‍👧b");
        Press(ConsoleKey.LeftArrow);
        Press(ConsoleKey.LeftArrow);
        Assert.Equal(1, _editor.Cursor);
        Press(ConsoleKey.RightArrow);
        Press(ConsoleKey.Delete);
        Assert.Equal("a👨‍👩‍👧", _editor.Text);
    }

    [Theory]
    [InlineData(ConsoleKey.U, "  second", 0)]
    [InlineData(ConsoleKey.K, "first", 5)]
    [InlineData(ConsoleKey.W, "  second", 0)]
    [InlineData(ConsoleKey.A, "first  second", 0)]
    [InlineData(ConsoleKey.E, "first  second", 13)]
    public void Control_keys_do_what_they_do_in_a_shell(ConsoleKey key, string text, int cursor)
    {
        Type("first  second");
        Press(ConsoleKey.Home);
        for (var count = 0; count < 5; count++)
        {
            Press(ConsoleKey.RightArrow);
        }

        Press(key, control: true);
        Assert.Equal((text, cursor), (_editor.Text, _editor.Cursor));
    }

    [Fact]
    public void Control_and_bidirectional_characters_cannot_be_typed()
    {
        Type("a\u001b\u0007\u202eb");
        Assert.Equal("ab", _editor.Text);
    }

    [Fact]
    public void Up_and_down_step_through_earlier_lines_and_back_to_what_was_being_typed()
    {
        Enter("one");
        Enter("two");
        Type("thr");
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Assert.Equal("one", _editor.Text);
        Press(ConsoleKey.DownArrow);
        Assert.Equal("two", _editor.Text);
        Press(ConsoleKey.DownArrow);
        Assert.Equal("thr", _editor.Text);
    }

    [Fact]
    public void The_same_line_twice_is_one_in_the_history()
    {
        Enter("one");
        Enter("two");
        Enter("two");
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Assert.Equal("one", _editor.Text);
    }

    [Fact]
    public void Ctrl_D_ends_on_an_empty_line_and_deletes_on_another()
    {
        Type("ab");
        Press(ConsoleKey.Home);
        Assert.Equal(EditorEvent.Changed, Press(ConsoleKey.D, control: true));
        Assert.Equal("b", _editor.Text);
        Press(ConsoleKey.Delete);
        Assert.Equal(EditorEvent.Ended, Press(ConsoleKey.D, control: true));
    }

    [Fact]
    public void Tab_asks_for_completions_and_then_steps_through_them()
    {
        Type("/f");
        Assert.Equal(EditorEvent.WantsCompletion, Press(ConsoleKey.Tab));
        Assert.True(_editor.Offer("/f", Completions("/footnote ", "/fact ")));
        Assert.Equal("/footnote ", _editor.Text);
        Press(ConsoleKey.Tab);
        Assert.Equal("/fact ", _editor.Text);
        Assert.Equal((2, 2), (_editor.Completing!.Value.Number, _editor.Completing.Value.Count));
        Press(ConsoleKey.Tab);
        Assert.Equal("/footnote ", _editor.Text);
        Type("2");
        Assert.Null(_editor.Completing);
        Assert.Equal("/footnote 2", _editor.Text);
    }

    [Fact]
    public void The_only_completion_is_taken_and_the_next_tab_asks_anew()
    {
        Type("/fo");
        Press(ConsoleKey.Tab);
        Assert.True(_editor.Offer("/fo", Completions("/footnote ")));
        Assert.Null(_editor.Completing);
        Assert.Equal(EditorEvent.WantsCompletion, Press(ConsoleKey.Tab));
    }

    [Fact]
    public void Completions_that_come_too_late_change_nothing()
    {
        Type("/fo");
        Press(ConsoleKey.Tab);
        Type("o");
        Assert.False(_editor.Offer("/fo", Completions("/footnote ")));
        Assert.Equal("/foo", _editor.Text);
    }

    private static ImmutableArray<Completion> Completions(params IEnumerable<string> lines) =>
        [.. lines.Select(line => new Completion(line, ""))];

    private void Enter(string line)
    {
        Type(line);
        Assert.Equal(EditorEvent.Entered, Press(ConsoleKey.Enter));
        Assert.Equal(line, _editor.TakeLine());
    }

    private void Type(string text)
    {
        foreach (var character in text)
        {
            _editor.Press(new ConsoleKeyInfo(character, ConsoleKey.None, false, false, false));
        }
    }

    private EditorEvent Press(ConsoleKey key, bool control = false) =>
        _editor.Press(new ConsoleKeyInfo('\0', key, false, false, control));
}
