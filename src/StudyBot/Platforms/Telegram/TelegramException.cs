using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// A request did not succeed, and that is not our code's fault. No inner exception is kept: what matters of it is in
/// the message, from which the token is removed.
/// </summary>
public abstract class TelegramException(string method, string message) : Exception(message)
{
    /// <summary>As Telegram spells it.</summary>
    public string Method => method;

    /// <summary>May Telegram have done what was asked all the same?</summary>
    public abstract bool MayHaveTakenEffect { get; }
}

/// <summary>Telegram answered, and said no.</summary>
/// <param name="retryAfter">For how long not to ask again.</param>
/// <param name="migrateToChatId">The group has become a supergroup of this id.</param>
public sealed class TelegramRefusedException(
    string method, int errorCode, string description, TimeSpan? retryAfter, long? migrateToChatId)
    : TelegramException(method, $"Telegram refused {method}: {errorCode} {description}")
{
    public int ErrorCode => errorCode;

    public string Description => description;

    public TimeSpan? RetryAfter => retryAfter;

    public long? MigrateToChatId => migrateToChatId;

    /// <summary>From 500 on Telegram says that it failed, not that it did nothing.</summary>
    public override bool MayHaveTakenEffect => errorCode >= 500;

    /// <summary>
    /// We cannot write in that chat or topic, and shall not be able to until we are told otherwise; null: it is something else.
    /// </summary>
    public LeftCause? MeansLeft => (errorCode, description) switch
    {
        (400 or 403, var said) when Says(
            said, "chat not found", "chat was deleted", "thread not found", "TOPIC_DELETED") => LeftCause.Gone,
        (400, var said) when Says(said, "TOPIC_CLOSED") => LeftCause.Closed,
        (400, var said) when Says(
            said, "CHAT_WRITE_FORBIDDEN", "not enough rights to send text", "need administrator rights") =>
            LeftCause.NotAllowed,
        (403, var said) when Says(said, "kicked", "not a member", "blocked", "deactivated") => LeftCause.Removed,
        (403, _) => LeftCause.NotAllowed,
        _ => null,
    };

    /// <summary>In that chat the bot may write, and not send polls.</summary>
    public bool IsAgainstPolls =>
        errorCode == 400 && Method == "sendPoll" && description.Contains("send polls", StringComparison.Ordinal);

    /// <summary>An edit that would change nothing: as good as done.</summary>
    public bool IsNotModified =>
        errorCode == 400 && description.Contains("message is not modified", StringComparison.Ordinal);

    /// <summary>No such token (any more). A method that a local server does not know is a 404 too.</summary>
    public bool IsTokenRefused =>
        errorCode == 401 || (errorCode == 404 && !description.Contains("method", StringComparison.OrdinalIgnoreCase));

    /// <summary>Another process polls with the same token, or a webhook is set.</summary>
    public bool IsConflict => errorCode == 409;

    private static bool Says(string description, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (description.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>There was no answer, or none that is Telegram's.</summary>
/// <param name="isSurelyNotSent">Was there not even a connection? Otherwise nobody knows what became of the
/// request.</param>
public sealed class TelegramUnreachableException(string method, string reason, bool isSurelyNotSent)
    : TelegramException(
        method, $"{method} {(isSurelyNotSent ? "did not reach Telegram" : "got no answer of Telegram")}: {reason}")
{
    public override bool MayHaveTakenEffect => !isSurelyNotSent;
}
