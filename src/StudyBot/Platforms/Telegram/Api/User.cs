namespace StudyBot.Platforms.Telegram.Api;

public sealed record User(long Id, bool IsBot, string FirstName)
{
    public string? LastName { get; init; }

    public string? Username { get; init; }

    /// <summary>IETF tag of the person's app.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Only in the answer to getMe; false is privacy mode.</summary>
    public bool? CanReadAllGroupMessages { get; init; }

    /// <summary>Only in the answer to getMe.</summary>
    public bool? CanJoinGroups { get; init; }

    /// <summary>Only in the answer to getMe.</summary>
    public bool? SupportsInlineQueries { get; init; }
}
