using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Messaging;

namespace StudyBot.Clock;

/// <summary>Takes what is due and sends it down the road that people's messages go.</summary>
public sealed partial class ClockWorker(
    IStudyStore store,
    MessageIntake intake,
    ClockBell bell,
    IEnumerable<IMissedMessages> missed,
    TimeProvider time,
    ILogger<ClockWorker> logger)
    : BackgroundService
{
    /// <summary>
    /// Other processes write to the same database, leases run out, clocks are set: look at least so often.
    /// </summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);

    /// <summary>Rung at every message; look at most so often.</summary>
    public static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// How long this process has to handle a row before another may, or itself again after a failure.
    /// </summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    /// <summary>No platform repeats an update after so long.</summary>
    public static readonly Duration UpdatesKept = Duration.FromHours(48);

    /// <summary>Longer than this nothing waits for a platform: it may be out of reach.</summary>
    private static readonly TimeSpan PatienceWithPlatforms = TimeSpan.FromSeconds(10);

    private const int RowsAtOnce = 64;

    private static readonly Duration ForgettingPause = Duration.FromHours(1);

    private static readonly ParallelOptions Handling = new() { MaxDegreeOfParallelism = 8 };

    private Instant _forgetAt = Instant.MinValue;
    private bool _storeIsOut;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(missed.Select(platform => platform.Taken))
            .WaitAsync(PatienceWithPlatforms, time, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                sleep = await LookAsync(stoppingToken);
                _storeIsOut = false;
            }
            catch (StoreUnavailableException exception)
            {
                if (!_storeIsOut)
                {
                    StoreIsOut(logger, exception.Message);
                }

                _storeIsOut = true;
                StudyBotMetrics.Failed("storage");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(sleep < ShortestSleep ? sleep : ShortestSleep, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (sleep > ShortestSleep)
            {
                await bell.WaitAsync(sleep - ShortestSleep, time, stoppingToken);
            }
        }
    }

    /// <returns>How long there is nothing to do, as far as is known.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (now >= _forgetAt)
        {
            await store.ForgetUpdatesAsync(now - UpdatesKept, cancellationToken);
            _forgetAt = now + ForgettingPause;
        }

        if (await store.NextDueAsync(cancellationToken) is not { } next)
        {
            return LongestSleep;
        }

        if (next > now)
        {
            var wait = (next - now).ToTimeSpan();
            return wait < LongestSleep ? wait : LongestSleep;
        }

        var rows = await store.LeaseDueAsync(now, now + Lease, RowsAtOnce, cancellationToken);
        await Parallel.ForEachAsync(rows, Handling, async (row, _) => await HandleAsync(row, cancellationToken));
        return TimeSpan.Zero;
    }

    private Task<bool> HandleAsync(DueItem row, CancellationToken cancellationToken)
    {
        var now = time.Now;
        StudyBotMetrics.CameDue(now - row.At, row.Kind);
        return intake.HandleAsync(
            new IncomingMessage(row.Conversation, row.ConversationKind, null, now, new CameDue(row.Kind, row.Key)),
            cancellationToken);
    }

    [LoggerMessage(1201, LogLevel.Error, "The clock stands still until the store answers: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
