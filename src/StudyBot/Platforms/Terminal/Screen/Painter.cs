using System.Text;
using Spectre.Console;
using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>
/// Lines to the characters that draw them in this terminal: styles, colours and links by what Spectre.Console finds it
/// to be able to.
/// </summary>
public sealed class Painter
{
    /// <summary>Rows are broken before; Spectre.Console is not to break them again.</summary>
    private const int NoLimit = 10_000;

    private readonly StringBuilder _drawn = new();

    private readonly IAnsiConsole _console;

    public Painter()
    {
        var output = new AnsiConsoleOutput(new StringWriter(_drawn));
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = output });
        _console.Profile.Width = NoLimit;
        _console.Profile.Capabilities.Links = true;
    }

    public string Paint(TerminalLine line)
    {
        var paragraph = new Paragraph();
        foreach (var span in line.Spans)
        {
            paragraph.Append(span.Text, StyleOf(span));
        }

        _console.Write(paragraph);
        var text = _drawn.ToString();
        _drawn.Clear();
        return text;
    }

    private static Style StyleOf(TerminalSpan span)
    {
        var style = span.Style;
        var colour = span.Tone switch
        {
            TerminalTone.Right or TerminalTone.Done => Color.Green,
            TerminalTone.Partial => Color.Yellow,
            TerminalTone.Wrong => Color.Red,
            TerminalTone.Key => Color.Aqua,
            _ when style.HasFlag(TextStyle.Deleted) => Color.Red,
            _ when style.HasFlag(TextStyle.Inserted) => Color.Green,
            _ when style.HasFlag(TextStyle.Mark) => Color.Yellow,
            _ when style.HasFlag(TextStyle.Code) => Color.Aqua,
            _ => Color.Default,
        };
        var decoration = Decoration.None;
        decoration |= If((style & (TextStyle.Bold | TextStyle.Mark)) != 0, Decoration.Bold);
        decoration |= If(style.HasFlag(TextStyle.Italic), Decoration.Italic);
        decoration |= If(style.HasFlag(TextStyle.Faint), Decoration.Dim);
        decoration |= If(style.HasFlag(TextStyle.Deleted), Decoration.Strikethrough);
        decoration |= If(style.HasFlag(TextStyle.Inserted) || span.Link is not null, Decoration.Underline);
        return new Style(colour, null, decoration, span.Link);
    }

    private static Decoration If(bool isSo, Decoration decoration) => isSo ? decoration : Decoration.None;
}
