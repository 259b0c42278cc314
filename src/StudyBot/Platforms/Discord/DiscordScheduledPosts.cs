using System.Collections.Immutable;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Posts what nobody waits for, exactly once. Sent again within a few minutes, Discord knows it by its nonce; what may
/// have been sent earlier is looked for in the channel. Where the bot may not read that, nobody can tell.
/// </summary>
public sealed class DiscordScheduledPosts(DiscordClient client, IStudyStore store, TimeProvider time)
{
    /// <summary>From its commit on. Discord remembers a nonce for a few minutes and does not say for how many.</summary>
    public static readonly Duration NonceKept = Duration.FromMinutes(2);

    /// <summary>Discord's clock and ours.</summary>
    private static readonly Duration ClockSkew = Duration.FromMinutes(1);

    private const int PagesRead = 5;

    private enum Past
    {
        NotPosted,
        Posted,
        Unreadable,
    }

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
            var past = await LookAsync(channel, item.At - ClockSkew, nonce, message, cancellationToken);
            if (past != Past.NotPosted)
            {
                return past == Past.Posted ? true : null;
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

    private async Task<Past> LookAsync(
        Snowflake channel,
        Instant since,
        string nonce,
        MessageParams message,
        CancellationToken cancellationToken)
    {
        var after = Snowflake.At(since);
        for (var page = 0; page < PagesRead; page++)
        {
            var found = await client.SendAsync(
                new GetChannelMessages(channel, after, GetChannelMessages.MaxLimit), cancellationToken);
            if (found.Any(candidate => candidate.Nonce == nonce || IsSame(candidate, message)))
            {
                return Past.Posted;
            }

            if (found.IsEmpty)
            {
                // Nothing new, or nothing that may be read: then not even what is old.
                var latest = await client.SendAsync(new GetChannelMessages(channel, null, 1), cancellationToken);
                return latest.IsEmpty ? Past.Unreadable : Past.NotPosted;
            }

            if (found.Length < GetChannelMessages.MaxLimit)
            {
                return Past.NotPosted;
            }

            after = found.Max(candidate => candidate.Id);
        }

        return Past.Unreadable;
    }

    private static bool IsSame(Message candidate, MessageParams message) =>
        candidate.Author is { Bot: true }
        && TextOf(candidate.Components) is { Length: > 0 } text
        && text == TextOf(message.Components ?? []);

    private static string TextOf(ImmutableArray<Component> components) => string.Join('\n', components
        .SelectMany(component => component is Container container ? container.Components : [component])
        .OfType<TextDisplay>()
        .Select(text => text.Content.Trim()));
}
