using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// Who is being played. The user is alone with the bot at first; whoever <c>/as</c> names, the user too, speaks in the
/// one group that a terminal has, where only the user is an admin.
/// </summary>
public sealed record TerminalPersona(string Name, bool IsUser, bool IsInGroup, string? LanguageHint)
{
    public const string Platform = "terminal";

    public static readonly ConversationId Group = new(Platform, "group");

    public ConversationId Conversation => IsInGroup ? Group : PrivateOf(Name);

    public ConversationKind Kind => IsInGroup ? ConversationKind.Group : ConversationKind.Private;

    public AccountId Account => new(Platform, Name);

    public Sender Sender => new(Account, Name, IsUser, LanguageHint);

    public static TerminalPersona User(TerminalOptions options) =>
        new(options.UserName, true, false, options.LanguageHint);

    /// <param name="name">As typed; empty: the user, in private.</param>
    public static TerminalPersona For(string name, TerminalOptions options)
    {
        if (name.Length == 0)
        {
            return User(options);
        }

        var clean = InputCleaner.CleanName(name);
        return new TerminalPersona(clean, clean == options.UserName, true, options.LanguageHint);
    }

    /// <summary>Has a prefix, so that a user called "group" is not the group.</summary>
    public static ConversationId PrivateOf(string userName) => new(Platform, "private/" + userName);
}
