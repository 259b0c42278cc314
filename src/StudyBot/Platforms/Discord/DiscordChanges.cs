using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Changes messages that were shown before, where they stand and without answering anything.</summary>
public sealed class DiscordChanges(
    DiscordAnswers answers, DiscordChannels channels, DiscordStandings standings, DiscordSlots slots)
{
    /// <summary>What the shipment's reply takes the place of; its standing is written no more.</summary>
    /// <exception cref="StoreUnavailableException">It is not known.</exception>
    public async Task<DiscordShownMessage?> ReplacedAsync(DiscordShipment shipment, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var replaced = item.Reply is { Replaces: true, Slot: { } slot } && shipment.Done == 0
            ? await slots.FindAsync(item.To, slot, cancellationToken)
            : null;
        if (replaced is not null)
        {
            await standings.EndAsync(replaced.MessageId);
        }

        return replaced;
    }

    /// <returns>False: it cannot be changed any more.</returns>
    /// <exception cref="DiscordException">It failed.</exception>
    public async Task<bool> ChangeAsync(
        DiscordShipment shipment,
        DiscordShownMessage replaced,
        MessageParams message,
        CancellationToken cancellationToken)
    {
        shipment.IsInOwnChannel = replaced.Token is null;
        var isChanged = await ChangeToAsync(shipment, replaced, message, cancellationToken);
        if (isChanged)
        {
            slots.Keep(shipment, replaced);
        }

        return isChanged;
    }

    /// <summary>The pressed message can be changed even too late for an answer, if it is not private.</summary>
    /// <returns>False: it cannot.</returns>
    /// <exception cref="DiscordException">It failed.</exception>
    public async Task<bool> ChangeSourceAsync(
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

    /// <summary>Takes the controls from a message that stands further down once more.</summary>
    public async Task CloseAsync(
        DiscordShipment shipment, DiscordShownMessage earlier, CancellationToken cancellationToken)
    {
        if (shipment.Posts[^1] is not DiscordPost.Message { Content: var content })
        {
            return;
        }

        await standings.EndAsync(earlier.MessageId);
        try
        {
            await ChangeToAsync(shipment, earlier, DiscordQuestionWriter.WithoutControls(content), cancellationToken);
        }
        catch (DiscordException)
        {
            // Its controls answer the same question.
        }
    }

    private Task<bool> ChangeToAsync(
        DiscordShipment shipment,
        DiscordShownMessage shown,
        MessageParams message,
        CancellationToken cancellationToken) => shown.Token is not null
        ? answers.ChangeAsync(shown, message, cancellationToken)
        : channels.ChangeAsync(
            DiscordAddress.Of(shipment.Item.To).ChannelId, shown.MessageId, message, cancellationToken);
}
