using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Platforms.Discord;

/// <summary>Lets requests wait until Discord's limits allow them.</summary>
public sealed class DiscordLimits : IDisposable
{
    private readonly RestLimits _limits;

    private readonly ReleaseLoop _loop;

    public DiscordLimits(DiscordOptions options, TimeProvider time)
    {
        _limits = new RestLimits(options.RequestsPerSecond);
        _loop = new ReleaseLoop(_limits.Release, time);
    }

    /// <summary>Answers that Discord counts towards a ban, within the last 10 minutes.</summary>
    public int InvalidCount => _loop.Change(_ => _limits.InvalidCount);

    /// <param name="longestWait">When it is known that it would take longer, there is no turn.</param>
    /// <returns>To be given back by <see cref="Answered"/> or <see cref="NotAnswered"/>; null: how long it would
    /// take.</returns>
    public async ValueTask<(Turn? Turn, TimeSpan Wait)> WaitForTurnAsync(
        DiscordRoute route, bool isScheduled, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        var (turn, wait) = _loop.Change<(Turn?, TimeSpan)>(now =>
            _limits.HeldFor(route, now) is var held && held > longestWait
                ? (null, held)
                : (_limits.Enter(route, isScheduled, now), TimeSpan.Zero));
        if (turn is { IsGranted: false })
        {
            try
            {
                await turn.Granted.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                NotAnswered(turn);
                throw;
            }
        }

        return (turn, wait);
    }

    public void Answered(Turn turn, DiscordRoute route, int status, RateLimitHeaders headers) =>
        _loop.Change(now => _limits.Answered(turn, route, status, headers, now));

    /// <summary>It was not sent, or there was no answer.</summary>
    public void NotAnswered(Turn turn) => _loop.Change(now => _limits.Leave(turn, now));

    public void Dispose() => _loop.Dispose();
}
