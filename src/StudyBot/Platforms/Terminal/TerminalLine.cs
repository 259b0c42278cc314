using System.Collections.Immutable;
using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Terminal;

/// <summary>What colour says, where there are colours.</summary>
public enum TerminalTone
{
    Plain,
    Right,
    Partial,
    Wrong,

    /// <summary>Numbers of buttons, letters of options.</summary>
    Key,

    /// <summary>The part of a progress bar that is done.</summary>
    Done,
}

/// <param name="Text">Safe to show: no control character, no line end.</param>
public sealed record TerminalSpan(
    string Text, TextStyle Style = TextStyle.Plain, TerminalTone Tone = TerminalTone.Plain, string? Link = null);

/// <param name="Indent">Columns by which further rows are indented when it is wider than the screen.</param>
/// <param name="IsDecoration">Left out where there is no screen.</param>
public sealed record TerminalLine(ImmutableArray<TerminalSpan> Spans, int Indent = 0, bool IsDecoration = false)
{
    public TerminalLine(params IEnumerable<TerminalSpan> spans) : this([.. spans]) { }

    public static TerminalLine Faint(string text) => new(new TerminalSpan(TerminalText.Clean(text), TextStyle.Faint));

    /// <summary>As plain characters: words found ⟦so⟧, a diff {-so-}{+so+}.</summary>
    public override string ToString() => string.Concat(Spans.Select(span =>
        span.Style.HasFlag(TextStyle.Mark) ? $"⟦{span.Text}⟧"
        : span.Style.HasFlag(TextStyle.Deleted) ? $"{{-{span.Text}-}}"
        : span.Style.HasFlag(TextStyle.Inserted) ? $"{{+{span.Text}+}}"
        : span.Text));
}

/// <summary>A reply as the terminal shows it.</summary>
/// <param name="Actions">Of its buttons, button 1 first.</param>
/// <param name="Question">The question that it opens, if it does.</param>
/// <param name="Closes">The slot whose question it closes, if it does.</param>
public sealed record TerminalMessage(
    ImmutableArray<TerminalLine> Lines,
    ImmutableArray<string> Actions,
    TerminalQuestion? Question = null,
    string? Closes = null);
