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
            await CloseAsync(shipment, earlier, cancellationToken);
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
        var replaced = item.Reply is { Replaces: true, Slot: { } slot } && shipment.Done == 0
            ? await slots.FindAsync(item.To, slot, cancellationToken)
            : null;
        if (replaced is not null)
        {
            await standings.EndAsync(replaced.MessageId);
        }

        var interaction = handle as DiscordReplyHandle.ToInteraction;
        var changesSource = interaction?.Source is { } source
            && (item.Reply.TurnsPage || replaced?.MessageId == source);
        if (replaced is not null && !changesSource && await ChangeAsync(shipment, replaced, message, cancellationToken))
        {
            if (interaction is not null)
            {
                interactions.ShownElsewhere(interaction);
            }

            return true;
        }

        return (interaction is not null
                && await AnswerAsync(shipment, message, interaction, changesSource, cancellationToken))
            || (changesSource && await ChangeSourceAsync(shipment, interaction!, replaced, message, cancellationToken))
            || await CreateAsync(shipment, message, interaction, cancellationToken);
    }

    /// <summary>Takes the controls from a message that stands further down once more.</summary>
    private async Task CloseAsync(
        DiscordShipment shipment, DiscordShownMessage earlier, CancellationToken cancellationToken)
    {
        if (shipment.Posts[^1] is not DiscordPost.Message { Content: var content })
        {
            return;
        }

        await standings.EndAsync(earlier.MessageId);
        var closed = DiscordQuestionWriter.WithoutControls(content);
        try
        {
            _ = earlier.Token is not null
                ? await answers.ChangeAsync(earlier, closed, cancellationToken)
                : await channels.ChangeAsync(
                    DiscordAddress.Of(shipment.Item.To).ChannelId, earlier.MessageId, closed, cancellationToken);
        }
        catch (DiscordException)
        {
            // Its controls answer the same question.
        }
    }

    /// <summary>Too late for an answer, the pressed message can be changed all the same, if it is not private.</summary>
    private async Task<bool> ChangeSourceAsync(
        DiscordShipment shipment,
        DiscordReplyHandle.ToInteraction interaction,
        DiscordShownMessage? replaced,
        MessageParams message,
        CancellationToken cancellationToken)
    {
        var source = replaced?.MessageId == interaction.Source ? replaced
            : interaction.IsSourceEphemeral ? null
            : new DiscordShownMessage(interaction.Source!.Value);
        return source is not null && await ChangeAsync(shipment, source, message, cancellationToken);
    }

    /// <summary>Changes a message without answering anything.</summary>
    private async Task<bool> ChangeAsync(
        DiscordShipment shipment,
        DiscordShownMessage replaced,
        MessageParams message,
        CancellationToken cancellationToken)
    {
        shipment.IsInOwnChannel = replaced.Token is null;
        var isChanged = replaced.Token is not null
            ? await answers.ChangeAsync(replaced, message, cancellationToken)
            : await channels.ChangeAsync(
                DiscordAddress.Of(shipment.Item.To).ChannelId, replaced.MessageId, message, cancellationToken);
        if (isChanged)
        {
            ShownAs(shipment, replaced);
        }

        return isChanged;
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
            ShownAs(shipment, new DiscordShownMessage(there.Id));
            return true;
        }

        var id = await answers.SendAsync(
            interaction, message, changesSource, isEphemeral, item.Reply.Slot is not null, cancellationToken);
        if (id is { Value: > 0 } shown)
        {
            ShownAs(shipment, new DiscordShownMessage(shown, isEphemeral ? interaction.Token : null));
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
        ShownAs(shipment, new DiscordShownMessage(id));
        return true;
    }

    /// <summary>The last of several has the buttons: it is the one that is replaced.</summary>
    private void ShownAs(DiscordShipment shipment, DiscordShownMessage shown)
    {
        shipment.Shown = shown;
        if (shipment.Item.Reply.Slot is { } slot)
        {
            slots.Keep(shipment.Item.To, slot, shown);
        }
    }
}
