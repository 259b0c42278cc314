using System.Collections.Concurrent;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Shows replies in Discord. One that somebody waits for is rather shown twice than not; a daily fact once.
/// </summary>
public sealed class DiscordPlatform(
    DiscordShowing showing,
    DiscordAnswers answers,
    DiscordChannels channels,
    DiscordScheduledPosts scheduled,
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
            shipment = new DiscordShipment(item, DiscordReplyWriter.Write(item.Reply, session.Mentions));
        }

        try
        {
            if (item.Reply.IsFleeting)
            {
                await showing.ShowStandingAsync(shipment, cancellationToken);
                return new Shown();
            }

            return await ShipAsync(shipment, cancellationToken);
        }
        catch (StoreUnavailableException) when (item.Reply.IsFleeting)
        {
            return new Shown();
        }
        catch (StoreUnavailableException exception)
        {
            return PutOff(shipment, exception.Message);
        }
        catch (DiscordException failure)
        {
            shipment.IsUncertain |= failure.MayHaveTakenEffect;
            return ResultOf(shipment, failure);
        }
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
                    if (!await showing.ShowAsync(shipment, message.Content, handle, cancellationToken))
                    {
                        return new Refused("too late for an answer, and direct messages and the channel are closed");
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
        shipment.IsInOwnChannel = true;
        return await scheduled.PostAsync(shipment, message, cancellationToken) is not null;
    }

    private DeliveryResult ResultOf(DiscordShipment shipment, DiscordException failure)
    {
        if (failure is not DiscordRefusedException { IsFinal: true } refusal)
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
        if (shipment.Item.Id != 0)
        {
            _putOff[shipment.Item.Id] = shipment;
        }

        return new NotNow(reason, after);
    }
}
