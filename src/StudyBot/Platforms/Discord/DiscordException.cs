using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// A request did not succeed, and that is not our code's fault. No inner exception is kept: what matters of it is in
/// the message, which names the route by its template, so that no token stands in it.
/// </summary>
public abstract class DiscordException(DiscordRoute route, string message, TimeSpan? retryAfter) : Exception(message)
{
    public DiscordRoute Route => route;

    /// <summary>For how long not to ask again; null when nothing was said about that.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>May Discord have done what was asked all the same?</summary>
    public abstract bool MayHaveTakenEffect { get; }
}

/// <summary>Discord answered, and said no.</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="code">One of <see cref="ErrorCode"/> or another of Discord's; 0 when there is none.</param>
/// <param name="description">Discord's words; with code 50035 also which fields are wrong, and why.</param>
public sealed class DiscordRefusedException(
    DiscordRoute route, int status, int code, string description, TimeSpan? retryAfter = null)
    : DiscordException(route, $"Discord refused {route}: {status} {description} (code {code})", retryAfter)
{
    public int Status => status;

    public int Code => code;

    public string Description => description;

    /// <summary>From 500 on Discord says that it failed, not that it did nothing.</summary>
    public override bool MayHaveTakenEffect => status >= 500;

    /// <summary>
    /// The bot's own token is not valid (any more). An interaction's token that has run out is a 401 of another code.
    /// </summary>
    public bool IsTokenRefused => status == 401 && !Route.IsInteraction;

    /// <summary>Sent again it would be refused again, and it had no effect.</summary>
    public bool IsFinal => !MayHaveTakenEffect && RetryAfter is null && !IsTokenRefused;

    /// <summary>The channel, thread, message or server is gone.</summary>
    public bool IsGone => code is ErrorCode.UnknownChannel or ErrorCode.UnknownGuild or ErrorCode.UnknownMessage;

    /// <summary>
    /// The bot may not do this there, or may not write to this person: an outcome for that conversation.
    /// </summary>
    public bool IsForbidden => status == 403;

    /// <summary>
    /// Of a request in a channel: the bot can no longer write there, and why; null: that is not said.
    /// </summary>
    public LeftCause? MeansLeft => code switch
    {
        ErrorCode.UnknownChannel or ErrorCode.UnknownGuild => LeftCause.Gone,
        ErrorCode.MissingAccess or ErrorCode.MissingPermissions => LeftCause.NotAllowed,
        ErrorCode.CannotSendMessagesToThisUser => LeftCause.Removed,
        ErrorCode.ThreadIsLocked or ErrorCode.ThreadIsArchived => LeftCause.Closed,
        _ => status == 403 ? LeftCause.Unknown : null,
    };

    /// <summary>The interaction cannot be answered any more, in no way.</summary>
    public bool IsTooLate =>
        code is ErrorCode.UnknownInteraction or ErrorCode.InvalidWebhookToken
        || (code == ErrorCode.UnknownWebhook && Route.IsInteraction);
}

/// <summary>There was no answer, or none that is Discord's; or our own limits let nothing through for now.</summary>
/// <param name="isSurelyNotSent">Was there not even a connection? Otherwise nobody knows what became of the
/// request.</param>
public sealed class DiscordUnreachableException(
    DiscordRoute route, string reason, bool isSurelyNotSent, TimeSpan? retryAfter = null)
    : DiscordException(
        route,
        $"{route} {(isSurelyNotSent ? "did not reach Discord" : "got no answer of Discord")}: {reason}",
        retryAfter)
{
    public override bool MayHaveTakenEffect => !isSurelyNotSent;
}
