namespace StudyBot.Platforms.Telegram.Api;

/// <param name="Id">Negative for groups and channels; the person's id for private chats.</param>
/// <param name="Type">One of <see cref="ChatType"/>.</param>
public sealed record Chat(long Id, string Type)
{
    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool? IsForum { get; init; }
}

public static class ChatType
{
    public const string Private = "private";
    public const string Group = "group";
    public const string Supergroup = "supergroup";
    public const string Channel = "channel";
}

/// <inheritdoc cref="Chat"/>
public sealed record ChatFullInfo(long Id, string Type)
{
    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool? IsForum { get; init; }

    public ChatPermissions? Permissions { get; init; }
}

/// <summary>What members may do who are no administrators.</summary>
public sealed record ChatPermissions
{
    public bool? CanSendMessages { get; init; }

    public bool? CanSendPolls { get; init; }
}
