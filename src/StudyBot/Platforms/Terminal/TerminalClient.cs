using System.Collections.Immutable;

namespace StudyBot.Platforms.Terminal;

/// <summary>What is at the other end of standard input and output: a screen, or pipes.</summary>
public abstract class TerminalClient
{
    /// <summary>Knows what may follow what is being typed; set before the first line is read.</summary>
    public TerminalCompleter? Completer { get; set; }

    /// <returns>Null at the end of the input.</returns>
    public abstract Task<string?> ReadLineAsync(CancellationToken cancellationToken);

    /// <summary>Shows the lines in one write; when it returns, they are out of the process.</summary>
    /// <exception cref="IOException">Nobody reads any more.</exception>
    public abstract void Show(ImmutableArray<TerminalLine> lines);

    /// <summary>Changes the prompt, where there is one.</summary>
    public virtual void SetPrompt(TerminalPrompt prompt)
    {
    }

    /// <summary>Puts the screen in order; nothing is read any more.</summary>
    public virtual void Close()
    {
    }
}

/// <param name="Label">Before the cursor: who is played, how far the quiz is; may be empty.</param>
/// <param name="Placeholder">Shown while nothing is typed.</param>
public sealed record TerminalPrompt(string Label, string Placeholder);
