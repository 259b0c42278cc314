using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal;

/// <summary>What a typed line means. A closed family.</summary>
public abstract record TerminalInput
{
    /// <summary>Nothing was typed.</summary>
    public sealed record Blank : TerminalInput;

    public sealed record Said(IncomingMessage Message) : TerminalInput;

    /// <param name="Name">Empty: the user again, in private.</param>
    public sealed record PlayAs(string Name) : TerminalInput;

    /// <param name="Buttons">How many there are.</param>
    public sealed record NoSuchButton(int Buttons) : TerminalInput;

    public sealed record Exit : TerminalInput;
}
