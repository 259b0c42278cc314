using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Posts what nobody waits for, exactly once. Sent again within a few minutes, Discord knows it by its nonce; what may
/// have been sent earlier is looked for in the channel. Where the bot may not read that, nobody can tell.
/// </summary>
public sealed class DiscordScheduledPosts(
    DiscordClient client, DiscordHistory history, IStudyStore store, TimeProvider time)
{
    /// <summary>From its commit on. Discord remembers a nonce for a few minutes and does not say for how many.</summary>
    public static readonly Duration NonceKept = Duration.FromMinutes(2);

    /// <summary>Discord's clock and ours.</summary>
    private static readonly Duration ClockSkew = Duration.FromMinutes(1);

    /// <returns>Null: nobody can tell whether it was posted before.</returns>
    /// <exception cref="DiscordException">It failed.</exception>
    /// <exception cref="StoreUnavailableException">It was not sent.</exception>
    public async Task<bool?> PostAsync(
        DiscordShipment shipment, MessageParams message, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var channel = DiscordAddress.Of(item.To).ChannelId;
        var nonce = DiscordNonce.Of(item, shipment.Done);
        if ((item.WasStarted || shipment.WasBegun) && time.Now - item.At > NonceKept)
        {
            var (found, isReadable) = await history.FindAsync(
                channel,
                Snowflake.At(item.At - ClockSkew),
                candidate => candidate.Nonce == nonce || DiscordHistory.IsSame(candidate, message),
                cancellationToken);
            if (found is not null || !isReadable)
            {
                return found is null ? null : true;
            }
        }

        var request = new CreateMessage(channel, message with { Nonce = nonce, EnforceNonce = true })
        {
            IsScheduled = true,
        };
        await client.SendAsync(request, BeginAsync, cancellationToken);
        return true;

        async Task BeginAsync()
        {
            await store.DeliveryStartedAsync(item.Id, CancellationToken.None);
            shipment.WasBegun = true;
        }
    }
}
