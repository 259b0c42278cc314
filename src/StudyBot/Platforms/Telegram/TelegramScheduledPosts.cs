using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Sends what must never be there twice: daily facts.</summary>
public sealed partial class TelegramScheduledPosts(
    TelegramSender sender, IStudyStore store, ILogger<TelegramScheduledPosts> logger)
{
    /// <summary>
    /// Noted on disk right before it leaves, and taken back when it surely had no effect: whoever finds the note after a
    /// crash cannot know.
    /// </summary>
    /// <returns>Null: another process sends it, or has.</returns>
    public Task<Message?> SendAsync(
        SendRequest message, TelegramShipment shipment, CancellationToken cancellationToken)
    {
        var id = shipment.Item.Id;
        return sender.SendScheduledAsync(message, ClaimAsync, GiveBackAsync, cancellationToken);

        async Task<bool> ClaimAsync()
        {
            shipment.IsClaimed = shipment.IsClaimed || await store.DeliveryStartedAsync(id, CancellationToken.None);
            return shipment.IsClaimed;
        }

        async Task GiveBackAsync()
        {
            if (shipment.Done > 0)
            {
                return;
            }

            try
            {
                await store.DeliveryNotStartedAsync(id, CancellationToken.None);
                shipment.IsClaimed = false;
            }
            catch (StoreUnavailableException exception)
            {
                NotGivenBack(logger, shipment.Item.To, exception.Message);
            }
        }
    }

    [LoggerMessage(
        2203, LogLevel.Error, "{Conversation}: if the program ends now, this fact counts as of unknown fate: {Reason}")]
    private static partial void NotGivenBack(ILogger logger, ConversationId conversation, string reason);
}
