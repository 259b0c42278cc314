using System.Collections.Concurrent;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Shows replies in Discord: in answer to the interaction while that can be answered, else in the channel, or in private
/// what is for one person only. A reply that somebody waits for is rather shown twice than not; a daily fact once.
/// </summary>
public sealed class DiscordPlatform(
    DiscordAnswers answers,
    DiscordInteractions interactions,
    DiscordChannels channels,
    DiscordScheduledPosts scheduled,
    DiscordStandings standings,
    DiscordSlots slots,
    DiscordSession session,
    DiscordPostLog log,
    TimeProvider time) : IPlatform
{
    /// <summary>What this process began and put off.</summary>
    private readonly ConcurrentDictionary<long, DiscordShipment> _putOff = new();

    public string Name => DiscordAddress.Platform;

    public async Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (!_putOff.TryRemove(item.Id, out var shipment))
        {
            shipment = new DiscordShipment(item, DiscordReplyWriter.Write(item.Reply));
        }

        try
        {
            return item.Reply.IsFleeting
                ? await ShowStandingAsync(shipment, cancellationToken)
                : await ShipAsync(shipment, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            return PutOff(shipment, exception.Message);
        }
        catch (DiscordException failure)
        {
            shipment.WasBegun |= failure.MayHaveTakenEffect;
            return ResultOf(shipment, failure);
        }
    }

    private async Task<DeliveryResult> ShowStandingAsync(DiscordShipment shipment, CancellationToken cancellationToken)
    {
        var (item, address) = (shipment.Item, DiscordAddress.Of(shipment.Item.To));
        if (item.Reply.Slot is { } slot
            && shipment.Posts is [DiscordPost.Message message]
            && await slots.FindAsync(item.To, slot, cancellationToken) is { Token: null } shown)
        {
            standings.Show(address.ChannelId, shown.MessageId, message.Content);
        }

        return new Shown();
    }

    private async Task<DeliveryResult> ShipAsync(DiscordShipment shipment, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        // What goes elsewhere answers nothing there.
        var handle = item.Reply.To is null ? DiscordReplyHandle.Parse(item.ReplyHandle) : null;
        for (; shipment.Done < shipment.Posts.Length; shipment.Done++)
        {
            shipment.IsInOwnChannel = false;
            switch (shipment.Posts[shipment.Done])
            {
                case DiscordPost.Suggestions suggestions when handle is DiscordReplyHandle.ToInteraction typing:
                    await answers.SuggestAsync(typing, suggestions, cancellationToken);
                    break;
                case DiscordPost.Reaction reaction when handle is DiscordReplyHandle.ToMessage message:
                    var channel = DiscordAddress.Of(item.To).ChannelId;
                    await channels.ReactAsync(channel, message.MessageId, reaction.Emoji, cancellationToken);
                    break;
                case DiscordPost.Message message when item.Reply.ScheduledKey is not null:
                    if (!await PostAsync(shipment, message.Content, cancellationToken))
                    {
                        return new Uncertain("an earlier try may have posted it, and the channel cannot be read");
                    }

                    break;
                case DiscordPost.Message message:
                    if (!await ShowAsync(shipment, message.Content, handle, cancellationToken))
                    {
                        return new Refused("the interaction that it answers is over");
                    }

                    break;
            }
        }

        if (item.Reply.ScheduledKey is not null)
        {
            log.Posted();
        }

        return new Shown(item.Reply.Slot is null ? null : shipment.Shown?.ToString());
    }

    private async Task<bool> PostAsync(
        DiscordShipment shipment, MessageParams message, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        shipment.IsInOwnChannel = true;
        return await scheduled.PostAsync(
            item,
            DiscordAddress.Of(item.To).ChannelId,
            message,
            shipment.Done,
            item.WasStarted || shipment.WasBegun,
            cancellationToken) is not null;
    }

    /// <returns>False: there is no way to show it any more.</returns>
    private async Task<bool> ShowAsync(
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
            || await CreateAsync(shipment, message, cancellationToken);
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
        var isEphemeral = IsEphemeral(item, interaction);
        var id = await answers.SendAsync(
            interaction, message, changesSource, isEphemeral, item.Reply.Slot is not null, cancellationToken);
        if (id is { Value: > 0 } shown)
        {
            ShownAs(shipment, new DiscordShownMessage(shown, isEphemeral ? interaction.Token : null));
        }

        return id is not null;
    }

    /// <summary>Aside everything is; among others what is for one, and what came of something private but a quiz.</summary>
    private static bool IsEphemeral(OutboxItem item, DiscordReplyHandle.ToInteraction interaction) => item.ToKind switch
    {
        ConversationKind.Aside => true,
        ConversationKind.Private => false,
        _ => item.Reply.OnlyFor is not null
            || interaction.Kind == DiscordInteractionKind.MessageCommand
            || (interaction.IsSourceEphemeral && !item.Reply.Parts.Any(part => part is QuestionPart)),
    };

    private async Task<bool> CreateAsync(
        DiscordShipment shipment, MessageParams message, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var address = DiscordAddress.Of(item.To);
        if (item.Reply.OnlyFor is { } account && item.ToKind is not ConversationKind.Private)
        {
            shipment.IsInOwnChannel = false;
            var direct = await channels.DirectMessagesWithAsync(DiscordAddress.UserOf(account), cancellationToken);
            await channels.CreateAsync(direct, message, NonceOf(shipment), cancellationToken);
            return true;
        }

        if (address.Aside is not null)
        {
            return false;
        }

        shipment.IsInOwnChannel = true;
        var id = await channels.CreateAsync(address.ChannelId, message, NonceOf(shipment), cancellationToken);
        ShownAs(shipment, new DiscordShownMessage(id));
        return true;
    }

    private static string NonceOf(DiscordShipment shipment) => DiscordNonce.Of(shipment.Item, shipment.Done);

    /// <summary>The last of several has the buttons: it is the one that is replaced.</summary>
    private void ShownAs(DiscordShipment shipment, DiscordShownMessage shown)
    {
        shipment.Shown = shown;
        if (shipment.Item.Reply.Slot is { } slot)
        {
            slots.Keep(shipment.Item.To, slot, shown);
        }
    }

    private DeliveryResult ResultOf(DiscordShipment shipment, DiscordException failure)
    {
        if (failure is not DiscordRefusedException refusal
            || refusal.MayHaveTakenEffect || refusal.RetryAfter is not null || refusal.IsTokenRefused)
        {
            return PutOff(shipment, failure.Message, failure.RetryAfter);
        }

        if (shipment.IsInOwnChannel && refusal.MeansLeft is { } cause)
        {
            session.Tell(new IncomingMessage(
                shipment.Item.To,
                shipment.Item.ToKind,
                null,
                time.Now,
                new Left(refusal.Description, cause)));
        }

        return new Refused(refusal.Message);
    }

    private NotNow PutOff(DiscordShipment shipment, string reason, TimeSpan? after = null)
    {
        if (shipment.Item is { Id: not 0, Reply.IsFleeting: false })
        {
            _putOff[shipment.Item.Id] = shipment;
        }

        return new NotNow(reason, after);
    }
}
