using StudyBot.Core.Study;

namespace StudyBot.Messaging;

/// <summary>Looks after replies that were left lying, and at the end waits for those in hand.</summary>
public sealed partial class DeliveryWorker(
    ReplyDelivery delivery,
    MessageIntake intake,
    IEnumerable<IPlatform> platforms,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await intake.WhenIdleAsync(cancellationToken);
            await delivery.StopAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            NotFinished(logger);
        }
    }

    /// <summary>The first look is each platform's own, when it is ready to show something.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                foreach (var platform in platforms)
                {
                    await delivery.RedeliverAsync(platform.Name, stoppingToken);
                }
            }
            catch (StoreUnavailableException exception)
            {
                StoreIsOut(logger, exception.Message);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1311, LogLevel.Warning, "Replies left lying cannot be looked for: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);

    [LoggerMessage(1312, LogLevel.Warning, "Not everything could be shown in time; it will be after the next start")]
    private static partial void NotFinished(ILogger logger);
}
