using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Platforms.Telegram.Receiving;

namespace StudyBot.Platforms.Telegram;

/// <summary>Finds out who the bot is, shows what was left lying, and receives until the program ends.</summary>
public sealed partial class TelegramWorker(
    TelegramSession session,
    TelegramPatience patience,
    ITelegramSource source,
    TelegramReception reception,
    TelegramProfile profile,
    ReplyDelivery delivery,
    ILogger<TelegramWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await OpenAsync(stoppingToken);
            var beside = Task.WhenAll(reception.TakeNewsAsync(stoppingToken), profile.UpdateAsync(stoppingToken));
            await await Task.WhenAny(source.ReceiveAsync(stoppingToken), beside);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is ending.
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        session.Username ??= (await patience.AskAsync(new GetMe(), cancellationToken)).Username;
        Opened(logger, session.Username ?? "?");
        try
        {
            await delivery.RedeliverAsync(TelegramAddress.Platform, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    [LoggerMessage(2301, LogLevel.Information, "Telegram: this is @{Username}")]
    private static partial void Opened(ILogger logger, string username);

    [LoggerMessage(2305, LogLevel.Error, "Replies left lying cannot be looked for: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
