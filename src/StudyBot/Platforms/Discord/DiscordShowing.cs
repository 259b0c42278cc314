using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Finds the way for a message that somebody waits for: in place of another, in answer to the interaction while that can
/// be answered, else in the channel, or in private what is for one person only.
/// </summary>
public sealed class DiscordShowing(
    DiscordAnswers answers,
    DiscordInteractions interactions,
    DiscordChannels channels,
    DiscordStandings standings,
    DiscordChanges changes,
    DiscordLateAnswers late,
    DiscordHistory history,
    DiscordSlots slots,
    TimeProvider time)
{
    /// <summary>An open question with how many have answered it: only where everybody sees it.</summary>
    /// <exception cref="StoreUnavailableException">It is not known where the question stands.</exception>
    public async Task ShowStandingAsync(DiscordShipment shipment, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        if (item.Reply.Slot is { } slot
            && shipment.Posts is [DiscordPost.Message message]
            && await slots.FindAsync(item.To, slot, cancellationToken) is { Token: null } shown)
        {
            standings.Show(DiscordAddress.Of(item.To).ChannelId, shown.MessageId, message.Content);
        }
    }

    /// <returns>False: there is no way to show it any more.</returns>
    /// <exception cref="DiscordException">It failed; the shipment knows how far it came.</exception>
    /// <exception cref="StoreUnavailableException">It is not known what it takes the place of.</exception>
    public async Task<bool> ShowAsync(
        DiscordShipment shipment,
        MessageParams message,
        DiscordReplyHandle? handle,
        CancellationToken cancellationToken)
    {
        var earlier = shipment.Item.Reply is { IsRepeat: true, Slot: { } repeated } && shipment.Done == 0
            ? await slots.FindAsync(shipment.Item.To, repeated, cancellationToken)
            : null;
        var isShown = await ShowSomewhereAsync(shipment, message, handle, cancellationToken);
        if (isShown && earlier is not null && earlier.MessageId != shipment.Shown?.MessageId)
        {
            await changes.CloseAsync(shipment, earlier, cancellationToken);
        }

        return isShown;
    }

    private async Task<bool> ShowSomewhereAsync(
        DiscordShipment shipment,
        MessageParams message,
        DiscordReplyHandle? handle,
        CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var replaced = await changes.ReplacedAsync(shipment, cancellationToken);
        var interaction = handle as DiscordReplyHandle.ToInteraction;
        var changesSource = interaction?.Source is { } source
            && (item.Reply.TurnsPage || replaced?.MessageId == source);
        if (replaced is not null && !changesSource
            && await changes.ChangeAsync(shipment, replaced, message, cancellationToken))
        {
            if (interaction is not null)
            {
                interactions.ShownElsewhere(interaction);
            }

            return true;
        }

        return (interaction is not null
                && await AnswerAsync(shipment, message, interaction, changesSource, cancellationToken))
            || (changesSource
                && await changes.ChangeSourceAsync(shipment, interaction!, replaced, message, cancellationToken))
            || await CreateAsync(shipment, message, interaction, cancellationToken);
    }

    private async Task<bool> AnswerAsync(
        DiscordShipment shipment,
        MessageParams message,
        DiscordReplyHandle.ToInteraction interaction,
        bool changesSource,
        CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        if (time.Now - interaction.CameAt > DiscordShownMessage.TokenLife)
        {
            return false;
        }

        shipment.IsInOwnChannel = false;
        var isEphemeral = DiscordPrivacy.IsEphemeral(item, interaction);
        if (shipment.IsUncertain && !isEphemeral && !changesSource
            && await FindAsync(item.To, interaction, message, cancellationToken) is { } there)
        {
            slots.Keep(shipment, new DiscordShownMessage(there.Id));
            return true;
        }

        var id = await answers.SendAsync(
            interaction, message, changesSource, isEphemeral, item.Reply.Slot is not null, cancellationToken);
        if (id is { Value: > 0 } shown)
        {
            slots.Keep(shipment, new DiscordShownMessage(shown, isEphemeral ? interaction.Token : null));
        }

        return id is not null;
    }

    /// <summary>What an earlier try may have shown: what follows a first answer takes no nonce.</summary>
    private async Task<Message?> FindAsync(
        ConversationId conversation,
        DiscordReplyHandle.ToInteraction interaction,
        MessageParams message,
        CancellationToken cancellationToken)
    {
        try
        {
            var (found, _) = await history.FindAsync(
                DiscordAddress.Of(conversation).ChannelId,
                interaction.Id,
                candidate => candidate.InteractionMetadata?.Id == interaction.Id
                    && DiscordHistory.IsSame(candidate, message),
                cancellationToken);
            return found;
        }
        catch (DiscordRefusedException)
        {
            // It may not be read: rather twice than not.
            return null;
        }
    }

    private async Task<bool> CreateAsync(
        DiscordShipment shipment,
        MessageParams message,
        DiscordReplyHandle.ToInteraction? interaction,
        CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var address = DiscordAddress.Of(item.To);
        if (DiscordPrivacy.OnlyFor(item, interaction) is { } user)
        {
            return await late.ShowAsync(shipment, message, user, interaction, cancellationToken);
        }

        shipment.IsInOwnChannel = true;
        var nonce = DiscordNonce.Of(item, shipment.Done);
        var id = await channels.CreateAsync(address.ChannelId, message, nonce, cancellationToken);
        slots.Keep(shipment, new DiscordShownMessage(id));
        return true;
    }
}
