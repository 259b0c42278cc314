namespace StudyBot.Core.Replies;

public enum ChoiceStyle
{
    Neutral,
    Primary,
    Danger,
}

/// <summary>A button. Exactly one of <paramref name="Action"/> and <paramref name="Link"/> is set.</summary>
/// <param name="Label">1–80 characters (Discord's limit; Telegram has none that matters).</param>
/// <param name="Action">1–64 bytes of ASCII (Telegram's <c>callback_data</c>), written by <see cref="Actions"/>; comes
/// back as <see cref="Messages.Pressed.Action"/>. One that begins with a slash types that command.</param>
/// <param name="Link">An absolute http(s) address.</param>
public sealed record Choice(string Label, string? Action, string? Link = null, ChoiceStyle Style = ChoiceStyle.Neutral)
{
    public const int MaxLabel = 80;

    /// <summary>
    /// In a group: leads the one who presses to the private chat, where the platform has a way there (Telegram: a deep
    /// link); else it is pressed as any other.
    /// </summary>
    public bool OpensPrivate { get; init; }

    /// <summary>A button that types a command, and shows which.</summary>
    /// <param name="command">At most 64 characters of ASCII, with its slash.</param>
    public static Choice Typing(string command) => new(command, command);

    public static Choice ToLink(string label, string address) => new(label, null, address);
}
