namespace StudyBot.Platforms.Telegram.Api;

/// <summary>Telegram's six kinds of member in one record.</summary>
/// <param name="Status">One of <see cref="ChatMemberStatus"/>.</param>
public sealed record ChatMember(string Status, User User)
{
    /// <summary>For administrators and the owner: writes as the chat.</summary>
    public bool? IsAnonymous { get; init; }

    /// <summary>For administrators of channels.</summary>
    public bool? CanPostMessages { get; init; }

    /// <summary>For restricted members: is the person in the chat at all?</summary>
    public bool? IsMember { get; init; }

    /// <summary>For restricted members.</summary>
    public bool? CanSendMessages { get; init; }

    /// <summary>For restricted members.</summary>
    public bool? CanSendPolls { get; init; }

    /// <summary>For restricted and banned members: Unix time, 0 for ever.</summary>
    public long? UntilDate { get; init; }
}

public static class ChatMemberStatus
{
    public const string Creator = "creator";
    public const string Administrator = "administrator";
    public const string Member = "member";
    public const string Restricted = "restricted";
    public const string Left = "left";
    public const string Kicked = "kicked";
}

/// <param name="From">Who did it.</param>
public sealed record ChatMemberUpdated(
    Chat Chat, User From, long Date, ChatMember OldChatMember, ChatMember NewChatMember);
