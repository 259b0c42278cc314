using StudyBot.Core.Replies;
using StudyBot.Platforms.Terminal;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Tests.Platforms.Terminal.Screen;

public sealed class PainterTests
{
    private readonly Painter _painter = new();

    [Fact]
    public void Markup_is_text() =>
        Assert.Contains("[bold]x[/] [[", Paint(new TerminalSpan("[bold]x[/] [[")), StringComparison.Ordinal);

    [Fact]
    public void A_link_is_one_that_the_terminal_can_open() => Assert.Contains(
        ";http://a.example/\u001b\\",
        Paint(new TerminalSpan("here", Link: "http://a.example/")),
        StringComparison.Ordinal);

    [Fact]
    public void A_word_found_looks_different() =>
        Assert.NotEqual("word", Paint(new TerminalSpan("word", TextStyle.Mark)));

    [Fact]
    public void A_long_row_is_not_broken_again() =>
        Assert.DoesNotContain('\n', Paint(new TerminalSpan(new string('中', 3_000))));

    private string Paint(TerminalSpan span) => _painter.Paint(new TerminalLine(span));
}
