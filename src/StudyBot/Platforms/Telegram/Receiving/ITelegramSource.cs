namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>Where updates come from: <see cref="TelegramPolling"/> or <see cref="TelegramWebhook"/>.</summary>
public interface ITelegramSource
{
    /// <summary>Hands in what comes, until cancelled.</summary>
    /// <exception cref="TelegramRefusedException">The token is not valid any more.</exception>
    Task ReceiveAsync(CancellationToken cancellationToken);
}
