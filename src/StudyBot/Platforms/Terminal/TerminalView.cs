using System.Collections.Immutable;

namespace StudyBot.Platforms.Terminal;

/// <summary>What can be referred to in a conversation of the terminal.</summary>
/// <param name="Actions">Of the numbered buttons of the last message that had some; button 1 first.</param>
/// <param name="Question">The open question; null when none is.</param>
public sealed record TerminalView(ImmutableArray<string> Actions, TerminalQuestion? Question)
{
    public static readonly TerminalView Empty = new([], null);

    public TerminalView After(TerminalMessage message) => new(
        message.Actions.IsEmpty ? Actions : message.Actions,
        message.Question ?? (message.Closes is { } slot && slot == Question?.Slot ? null : Question));
}

/// <param name="Slot">What replaces the message under this slot closes the question.</param>
/// <param name="Progress">"3/10".</param>
public sealed record TerminalQuestion(string? Slot, string Progress);
