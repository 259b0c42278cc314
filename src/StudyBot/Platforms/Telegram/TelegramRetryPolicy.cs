using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>What is done about a request that failed. All of it.</summary>
public static class TelegramRetryPolicy
{
    /// <summary>Of the same request, waiting as told not counted.</summary>
    public const int MaxAttempts = 5;

    /// <summary>
    /// Longer than this the request is not kept waiting: whoever sent it hears of it, and puts it off.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    /// <summary>When to send the same request again; null: not at all, the failure goes to whoever sent it.</summary>
    /// <param name="attempt">How often it has failed, from 1 on.</param>
    /// <param name="chance">0 to below 1.</param>
    public static TimeSpan? RepeatAfter(
        TelegramRequest request, bool isScheduled, TelegramException failure, int attempt, double chance) =>
        failure switch
        {
            // Told to wait: it had no effect.
            TelegramRefusedException { RetryAfter: { } wait } => wait <= LongestWait ? wait : null,

            // No, and no again: a wrong token ends the platform, a second process that polls must end, a forbidden chat
            // is left alone, anything else is for whoever sent it to understand.
            TelegramRefusedException { ErrorCode: < 500 } => null,

            // A message that nobody knows the fate of would perhaps be shown twice. Telegram's own "it failed" is
            // believed, but for what is scheduled: there even a small chance of showing it twice is too much.
            TelegramUnreachableException { MayHaveTakenEffect: true } when request is SendRequest => null,
            TelegramRefusedException when isScheduled => null,

            // Everything else does no harm when done twice: edits, answers, settings, getUpdates, what was never sent.
            _ => attempt < MaxAttempts ? Pause(attempt, chance) : null,
        };

    /// <summary>
    /// Doubling, up to <see cref="LongestWait"/>; half of it is chance, so that not all come back at once.
    /// </summary>
    public static TimeSpan Pause(int attempt, double chance)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt - 1, 10));
        return (pause < LongestWait ? pause : LongestWait) * (0.5 + (chance / 2));
    }
}
