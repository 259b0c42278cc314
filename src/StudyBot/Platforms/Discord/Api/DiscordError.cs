using System.Text.Json;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>The body of a refusal.</summary>
/// <param name="Code">One of <see cref="ErrorCode"/> or any other of Discord's; 0 for a general one.</param>
/// <param name="Message">Discord's English words.</param>
public sealed record DiscordError(int Code, string Message)
{
    /// <summary>With code 50035: which field is wrong, as a tree of names that ends in <c>_errors</c>.</summary>
    public JsonElement? Errors { get; init; }
}

/// <summary>The body of an answer 429.</summary>
/// <param name="RetryAfter">Seconds.</param>
public sealed record RateLimited(string Message, double RetryAfter, bool Global)
{
    public int? Code { get; init; }
}

/// <summary>Codes that the bot tells apart.</summary>
public static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownWebhook = 10015;

    /// <summary>Answered later than 3 seconds after it was made, or no longer.</summary>
    public const int UnknownInteraction = 10062;

    public const int InteractionAlreadyAcknowledged = 40060;
    /// <summary>An interaction of a user install has been followed up 5 times.</summary>
    public const int MaximumFollowUps = 40094;

    public const int MissingAccess = 50001;

    /// <summary>The person does not take direct messages from the bot.</summary>
    public const int CannotSendMessagesToThisUser = 50007;

    public const int MissingPermissions = 50013;

    /// <summary>The interaction is more than 15 minutes old.</summary>
    public const int InvalidWebhookToken = 50027;

    public const int InvalidFormBody = 50035;
    public const int ThreadIsArchived = 50083;
    public const int ThreadIsLocked = 160005;
    public const int ThreadAlreadyCreated = 160004;
    public const int MaximumActiveThreads = 160006;
}
