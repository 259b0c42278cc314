using System.Collections.Concurrent;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Shows replies in Telegram. What may have arrived is not shown again, but for questions: two polls of one round are one
/// question, and a quiz without any stands still. A daily fact that an earlier process began to send is given up, because
/// nobody can tell whether it did.
/// </summary>
public sealed class TelegramPlatform(TelegramShipper shipper, TelegramSession session, TimeProvider time) : IPlatform
{
    /// <summary>What this process put off, with what it knows of it.</summary>
    private readonly ConcurrentDictionary<long, TelegramShipment> _putOff = new();

    public string Name => TelegramAddress.Platform;

    public async Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item.Reply.IsFleeting)
        {
            // A poll shows by itself who has voted.
            return new Shown();
        }

        var isKnown = _putOff.TryRemove(item.Id, out var shipment);
        if (item is { WasStarted: true, Reply.ScheduledKey: not null } && !isKnown)
        {
            return new Uncertain("an earlier process began to send it");
        }

        shipment ??= new TelegramShipment(item);
        var result = await ShipAsync(shipment, cancellationToken);
        return result with { States = shipment.States };
    }

    private async Task<DeliveryResult> ShipAsync(TelegramShipment shipment, CancellationToken cancellationToken)
    {
        try
        {
            return await shipper.ShipAsync(shipment, cancellationToken)
                ? new Shown(shipment.NativeId)
                : new Elsewhere();
        }
        catch (StoreUnavailableException exception)
        {
            return PutOff(shipment, exception.Message);
        }
        catch (TelegramRefusedException refusal)
        {
            return ResultOf(shipment, refusal);
        }
        catch (TelegramUnreachableException failure) when (!failure.MayHaveTakenEffect || !shipment.IsShowing)
        {
            return PutOff(shipment, failure.Message);
        }
        catch (TelegramUnreachableException failure)
        {
            shipment.MayBeShown = true;
            return shipment.Item.Reply.Parts.OfType<QuestionPart>().Any()
                ? PutOff(shipment, failure.Message)
                : new Uncertain(failure.Message);
        }
    }

    private DeliveryResult ResultOf(TelegramShipment shipment, TelegramRefusedException refusal)
    {
        var item = shipment.Item;
        if (refusal.RetryAfter is not null || refusal.IsTokenRefused)
        {
            return PutOff(shipment, refusal.Message, refusal.RetryAfter);
        }

        if (refusal.MayHaveTakenEffect)
        {
            return item.Reply.ScheduledKey is null ? PutOff(shipment, refusal.Message) : new Uncertain(refusal.Message);
        }

        if (refusal.MeansLeft is { } cause && IsAboutConversation(shipment))
        {
            session.Tell(new IncomingMessage(
                item.To, item.ToKind, null, time.Now, new Left(refusal.Description, cause)));
        }

        return new Refused(refusal.Message);
    }

    private NotNow PutOff(TelegramShipment shipment, string reason, TimeSpan? after = null)
    {
        if (shipment.Item.Id != 0)
        {
            _putOff[shipment.Item.Id] = shipment;
        }

        return new NotNow(reason, after);
    }

    /// <summary>A private word to a member of a group says nothing about the group.</summary>
    private static bool IsAboutConversation(TelegramShipment shipment) =>
        shipment.Requests[shipment.Done] is not SendRequest message
        || message.ChatId == TelegramAddress.Of(shipment.Item.To).ChatId;
}
