using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>All shards of this process.</summary>
/// <param name="chance">0 to below 1.</param>
public sealed partial class DiscordGateway(
    DiscordOptions options,
    DiscordClient client,
    IStudyStore store,
    TimeProvider time,
    Func<double> chance,
    ILogger<DiscordGateway> logger)
{
    private static readonly TimeSpan PauseWhenUnreachable = TimeSpan.FromSeconds(10);

    private readonly List<ShardEvents> _shards = [];

    /// <summary>Ends when cancelled.</summary>
    /// <param name="handle">
    /// Called for one event of a shard after another, at once for different shards; what it returns ends when the event
    /// is on disk, and until then the event would come again after a restart. Cancelled means: not handled.
    /// </param>
    /// <exception cref="GatewayStoppedException">Discord will not let the bot in; the message says what to
    /// change.</exception>
    /// <exception cref="StoreUnavailableException">How far the last process came cannot be read.</exception>
    public async Task RunAsync(Func<GatewayEvent, Task> handle, CancellationToken cancellationToken)
    {
        var bot = await AskAsync(cancellationToken);
        var range = options.Shards ?? ShardRange.All(Math.Max(1, bot.Shards));
        Starting(logger, range, bot.Shards, bot.SessionStartLimit.Remaining);
        var gate = new IdentifyGate(bot.SessionStartLimit, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task>();
        for (var shardId = range.First; shardId <= range.Last; shardId++)
        {
            var identity = new GatewayIdentity(options.Token, shardId, range.Total);
            var sessions = new GatewaySessions(store, shardId, range.Total);
            var events = new ShardEvents(identity, sessions, handle, time, logger);
            var shard = new GatewayShard(identity, bot.Url, gate, events, time, chance, logger);
            _shards.Add(events);
            running.Add(shard.RunAsync(ending.Token));
        }

        try
        {
            await await Task.WhenAny(running);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Saves how far events are handled: to be called at the end, when those in hand are, so that none comes again.
    /// </summary>
    public Task SaveAsync() => Task.WhenAll(_shards.Select(events => events.SaveAsync()));

    /// <summary>Where to connect, and how often.</summary>
    private async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await client.SendAsync(new GetGatewayBot(), cancellationToken);
            }
            catch (DiscordRefusedException refusal) when (refusal.IsTokenRefused)
            {
                throw new GatewayStoppedException(
                    GatewayCloseCode.Cure(
                        GatewayCloseCode.AuthenticationFailed, new GatewayIdentity(options.Token, 0, 1)));
            }
            catch (DiscordException exception)
            {
                var pause = exception.RetryAfter ?? (PauseWhenUnreachable * (0.5 + (chance() / 2)));
                Unreachable(logger, exception.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(
        3221,
        LogLevel.Information,
        "Discord: shards {Shards} (Discord recommends {Recommended}); {Remaining} sessions may begin today")]
    private static partial void Starting(ILogger logger, ShardRange shards, int recommended, int remaining);

    [LoggerMessage(
        3222, LogLevel.Warning, "Discord cannot be asked where to connect: {Reason}; again in {Seconds:0} s")]
    private static partial void Unreachable(ILogger logger, string reason, double seconds);
}
