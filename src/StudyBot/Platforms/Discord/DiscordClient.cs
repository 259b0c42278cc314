using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Discord's REST interface by one verb: within the limits, and again where <see cref="DiscordRetryPolicy"/> says so.
/// </summary>
/// <param name="chance">0 to below 1.</param>
public sealed partial class DiscordClient(
    DiscordExchange exchange,
    DiscordLimits limits,
    TimeProvider time,
    Func<double> chance,
    ILogger<DiscordClient> logger)
{
    /// <summary>Once refused, the token is not shown again: each time would count towards a ban.</summary>
    private volatile DiscordRefusedException? _tokenRefusal;

    /// <exception cref="DiscordException">It failed for good; <see cref="DiscordException.MayHaveTakenEffect"/> tells
    /// what is known.</exception>
    public Task<TResult> SendAsync<TResult>(DiscordRequest<TResult> request, CancellationToken cancellationToken) =>
        SendAsync(request, () => Task.CompletedTask, cancellationToken);

    /// <param name="beforeSending">Called when its turn has come, right before it leaves; it does not leave when this
    /// fails.</param>
    /// <exception cref="DiscordException">It failed for good; <see cref="DiscordException.MayHaveTakenEffect"/> tells
    /// what is known.</exception>
    public async Task<TResult> SendAsync<TResult>(
        DiscordRequest<TResult> request, Func<Task> beforeSending, CancellationToken cancellationToken)
    {
        var isKnown = true;
        for (int tries = 1, attempt = 1; ; tries++)
        {
            DiscordException failure;
            try
            {
                var answer = await SendOnceAsync(request, beforeSending, cancellationToken);
                return answer.ResultFor(request);
            }
            catch (DiscordRefusedException refusal)
                when (refusal.Code == ErrorCode.InteractionAlreadyAcknowledged && !isKnown)
            {
                // The answer that nobody heard about was taken.
                return default!;
            }
            catch (DiscordException exception)
            {
                failure = exception;
            }

            if (failure is DiscordRefusedException { IsTokenRefused: true } refused)
            {
                _tokenRefusal = refused;
            }

            if (tries == DiscordRetryPolicy.MaxTries
                || DiscordRetryPolicy.RepeatAfter(request, failure, attempt, chance()) is not { } wait)
            {
                throw failure;
            }

            isKnown &= !failure.MayHaveTakenEffect;
            attempt += failure.RetryAfter is null ? 1 : 0;
            Failed(logger, failure.Message, wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<DiscordAnswer> SendOnceAsync(
        DiscordRequest request, Func<Task> beforeSending, CancellationToken cancellationToken)
    {
        var route = request.Route;
        var longestWait = DiscordRetryPolicy.LongestWaitOf(route);
        var (turn, wait) = await limits.WaitForTurnAsync(route, request.IsScheduled, longestWait, cancellationToken);
        if (turn is null)
        {
            throw new DiscordUnreachableException(
                route, "the limits leave no room for now", isSurelyNotSent: true, wait);
        }

        try
        {
            if (_tokenRefusal is { } refusal && !route.IsInteraction)
            {
                throw refusal;
            }

            await beforeSending();
            var answer = await exchange.SendAsync(request, cancellationToken);
            limits.Answered(turn, route, answer.Status, answer.Limits);
            turn = null;
            return answer;
        }
        finally
        {
            if (turn is not null)
            {
                limits.NotAnswered(turn);
            }
        }
    }

    [LoggerMessage(3101, LogLevel.Warning, "{Failure}; again in {Seconds:0.0} s")]
    private static partial void Failed(ILogger logger, string failure, double seconds);
}
