using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What is done about a request that failed. All of it.</summary>
public static class DiscordRetryPolicy
{
    /// <summary>Of the same request, waiting as told not counted.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Of the same request, all counted.</summary>
    public const int MaxTries = 20;

    /// <summary>
    /// Longer than this the request is not kept waiting: whoever sent it hears of it, and puts it off.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>A first answer is due within 3 seconds: what comes later comes too late.</summary>
    public static readonly TimeSpan LongestWaitOfCallbacks = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan FirstPauseOfCallbacks = TimeSpan.FromSeconds(0.1);

    public static TimeSpan LongestWaitOf(DiscordRoute route) => route.IsCallback ? LongestWaitOfCallbacks : LongestWait;

    /// <summary>When to send the same request again; null: not at all, the failure goes to whoever sent it.</summary>
    /// <param name="attempt">How often it has failed, from 1 on.</param>
    /// <param name="chance">0 to below 1.</param>
    public static TimeSpan? RepeatAfter(DiscordRequest request, DiscordException failure, int attempt, double chance) =>
        failure switch
    {
        // Told to wait: it had no effect.
        { RetryAfter: { } wait } => wait <= LongestWaitOf(request.Route) ? wait : null,

        // No, and no again: a wrong token ends the platform, a closed channel is left alone, anything else is for
        // whoever sent it to understand.
        DiscordRefusedException { Status: < 500 } => null,

        // Perhaps it is there already, and would then be there twice.
        { MayHaveTakenEffect: true } when !request.CanBeRepeated => null,

        _ => attempt < MaxAttempts ? Pause(request.Route, attempt, chance) : null,
    };

    /// <summary>Doubling, up to the longest wait; half of it is chance, so that not all come back at once.</summary>
    public static TimeSpan Pause(DiscordRoute route, int attempt, double chance)
    {
        var pause = (route.IsCallback ? FirstPauseOfCallbacks : FirstPause) * Math.Pow(2, Math.Min(attempt - 1, 10));
        return (pause < LongestWaitOf(route) ? pause : LongestWaitOf(route)) * (0.5 + (chance / 2));
    }
}
