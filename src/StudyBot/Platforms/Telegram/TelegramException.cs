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

    /// <summary>Blocked, kicked, not allowed to write: an outcome for that chat.</summary>
    public bool IsForbidden => errorCode == 403;

    /// <summary>We cannot write there, and shall not be able to until we are told otherwise.</summary>
    public bool MeansGone => IsForbidden
        || (errorCode == 400
            && (description.Contains("chat not found", StringComparison.Ordinal)
                || description.Contains("CHAT_WRITE_FORBIDDEN", StringComparison.Ordinal)
                || description.Contains("not enough rights to send text messages", StringComparison.Ordinal)));

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
