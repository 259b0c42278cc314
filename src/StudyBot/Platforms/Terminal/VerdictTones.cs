namespace StudyBot.Platforms.Terminal;

/// <summary>Tells verdicts from other words, in any language.</summary>
internal static class VerdictTones
{
    public static TerminalTone Of(string text) => text switch
    {
        ['✅', ..] => TerminalTone.Right,
        ['❌', ..] => TerminalTone.Wrong,
        _ when text.StartsWith("🟡", StringComparison.Ordinal) => TerminalTone.Partial,
        _ => TerminalTone.Plain,
    };
}
