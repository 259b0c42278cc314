using System.Collections.Concurrent;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Shows replies in Telegram. What may have arrived is not shown again; a daily fact that an earlier process began to
/// send is given up, because nobody can tell whether it did.
/// </summary>
public sealed partial class TelegramPlatform(
    TelegramSender sender,
    TelegramPolls polls,
    TelegramCallbacks callbacks,
    TelegramSession session,
    IStudyStore store,
    TimeProvider time,
    ILogger<TelegramPlatform> logger) : IPlatform
{
    /// <summary>
    /// What this process began and put off, and of how many of its requests it knows that they took effect.
    /// </summary>
    private readonly ConcurrentDictionary<long, int> _putOff = new();

    public string Name => TelegramAddress.Platform;

    public async Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item.Reply.IsFleeting)
        {
            // A poll shows by itself who has voted.
            return new Shown();
        }

        var isKnown = _putOff.TryRemove(item.Id, out var done);
        if (item is { WasStarted: true, Reply.ScheduledKey: not null } && !isKnown)
        {
            return new Uncertain("an earlier process began to send it");
        }

        var shipment = new TelegramShipment(item, done);
        try
        {
            return await ShipAsync(shipment, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            return PutOff(shipment, exception.Message);
        }
        catch (TelegramRefusedException refusal)
        {
            return ResultOf(shipment, refusal);
        }
        catch (TelegramUnreachableException failure)
        {
            return failure.MayHaveTakenEffect && shipment.IsShowing
                ? new Uncertain(failure.Message)
                : PutOff(shipment, failure.Message);
        }
    }

    private async Task<DeliveryResult> ShipAsync(TelegramShipment shipment, CancellationToken cancellationToken)
    {
        var reply = shipment.Item.Reply;
        var context = new TelegramReplyContext(
            TelegramAddress.Of(shipment.Item.To),
            shipment.Item.ToKind,
            TelegramReplyHandle.Parse(shipment.Item.ReplyHandle),
            await ReplacedAsync(shipment.Item, cancellationToken),
            time.Now,
            session.Username);
        while (true)
        {
            try
            {
                shipment.Requests = TelegramReplyWriter.Write(reply, context);
                await ShipAsync(shipment, context, cancellationToken);
                return new Shown(shipment.Shown?.ToString());
            }
            catch (TelegramRefusedException refusal)
                when (refusal.MigrateToChatId is { } newId && newId != context.Address.ChatId)
            {
                var to = new TelegramAddress(newId);
                session.Tell(Told(shipment.Item, new Moved(to.Conversation)));
                context = context with { Address = to, Replaced = null };
            }
            catch (TelegramRefusedException refusal) when (context.AllowsPolls && refusal.IsAgainstPolls)
            {
                context = context with { AllowsPolls = false };
            }
        }
    }

    private async Task ShipAsync(
        TelegramShipment shipment, TelegramReplyContext context, CancellationToken cancellationToken)
    {
        List<Task> beside = [];
        if (context.Replaced is ShownMessage.Poll replaced)
        {
            beside.Add(ForgetAsync(replaced));
        }

        for (; shipment.Done < shipment.Requests.Length; shipment.Done++)
        {
            var request = shipment.Requests[shipment.Done];
            shipment.IsShowing = request is SendRequest;
            switch (request)
            {
                case SendPoll poll:
                    shipment.Shown = await SendAsync(poll, shipment.Item, context, cancellationToken);
                    break;
                case SendRequest message:
                    shipment.Shown = ShownAs(message, await SendAsync(message, shipment.Item, cancellationToken));
                    break;
                case EditMessageText edit:
                    shipment.Shown = await EditAsync(edit, context, cancellationToken);
                    break;
                case AnswerCallbackQuery answer when !callbacks.TryTake(answer.CallbackQueryId):
                    break;
                case TelegramRequest<bool> sign:
                    beside.Add(TryAsync(sign, cancellationToken));
                    break;
                case StopPoll stop:
                    beside.Add(TryAsync(stop, cancellationToken));
                    break;
                case EditMessageReplyMarkup removal:
                    beside.Add(TryAsync(removal, cancellationToken));
                    break;
                default:
                    throw new InvalidOperationException($"No way to send {request.Method}.");
            }
        }

        await Task.WhenAll(beside);
    }

    private async Task<ShownMessage> SendAsync(
        SendPoll poll, OutboxItem item, TelegramReplyContext context, CancellationToken cancellationToken)
    {
        var question = item.Reply.Parts.OfType<QuestionPart>().First();
        using var inHand = polls.Sending();
        var message = await SendAsync((SendRequest)poll, item, cancellationToken);
        var id = message.Poll!.Id;
        try
        {
            var round = new PollRound(context.Address.Conversation, question.Action, question.ClosesAt);
            await polls.RememberAsync(id, round);
        }
        catch (StoreUnavailableException exception)
        {
            NotRemembered(logger, item.To, exception.Message);
        }

        Instant? closesAt = poll.OpenPeriod is { } seconds ? Instant.FromUnixTimeSeconds(message.Date + seconds) : null;
        return new ShownMessage.Poll(message.MessageId, id, closesAt);
    }

    private Task<Message> SendAsync(SendRequest message, OutboxItem item, CancellationToken cancellationToken) =>
        item.Reply.ScheduledKey is null
            ? sender.SendAsync(message, cancellationToken)
            : sender.SendScheduledAsync(
                message, () => store.DeliveryStartedAsync(item.Id, CancellationToken.None), cancellationToken);

    /// <summary>What cannot be edited any more is shown anew.</summary>
    private async Task<ShownMessage> EditAsync(
        EditMessageText edit, TelegramReplyContext context, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(edit, cancellationToken);
            return new ShownMessage.Text(edit.MessageId);
        }
        catch (TelegramRefusedException refusal) when (refusal.IsNotModified)
        {
            return new ShownMessage.Text(edit.MessageId);
        }
        catch (TelegramRefusedException refusal) when (refusal is { ErrorCode: 400, MigrateToChatId: null })
        {
            var anew = await sender.SendAsync(TelegramReplyWriter.Anew(edit, context.Address), cancellationToken);
            return new ShownMessage.Text(anew.MessageId);
        }
    }

    /// <summary>What is pleasant to have, and not worth a second try.</summary>
    private async Task TryAsync<TResult>(TelegramRequest<TResult> request, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(request, cancellationToken);
        }
        catch (TelegramException failure)
        {
            NotSent(logger, failure.Message);
        }
    }

    private async Task ForgetAsync(ShownMessage.Poll poll)
    {
        try
        {
            await polls.ForgetAsync(poll.PollId);
        }
        catch (StoreUnavailableException)
        {
            // A row too many.
        }
    }

    private async Task<ShownMessage?> ReplacedAsync(OutboxItem item, CancellationToken cancellationToken) =>
        item.Reply is { Replaces: true, Slot: { } slot }
            ? ShownMessage.Parse(
                await store.InConversationAsync(item.To, work => work.ShownAsync(slot), cancellationToken))
            : null;

    private static ShownMessage ShownAs(SendRequest request, Message message) =>
        request is SendMessage { ReplyMarkup: null or InlineKeyboardMarkup }
            ? new ShownMessage.Text(message.MessageId)
            : new ShownMessage.Fixed(message.MessageId);

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

        if (refusal.MeansLeft is { } cause && IsAboutConversation(item, shipment))
        {
            session.Tell(Told(item, new Left(refusal.Description, cause)));
        }

        return new Refused(refusal.Message);
    }

    private NotNow PutOff(TelegramShipment shipment, string reason, TimeSpan? after = null)
    {
        if (shipment.Item.Id != 0)
        {
            _putOff[shipment.Item.Id] = shipment.Done;
        }

        return new NotNow(reason, after);
    }

    private IncomingMessage Told(OutboxItem item, MessageBody body) => new(item.To, item.ToKind, null, time.Now, body);

    /// <summary>A private word to a member of a group says nothing about the group.</summary>
    private static bool IsAboutConversation(OutboxItem item, TelegramShipment shipment) =>
        shipment.Requests[shipment.Done] is not SendRequest message
        || message.ChatId == TelegramAddress.Of(item.To).ChatId;

    [LoggerMessage(
        2201, LogLevel.Error, "{Conversation}: after the next start votes in a poll will not be understood: {Reason}")]
    private static partial void NotRemembered(ILogger logger, ConversationId conversation, string reason);

    [LoggerMessage(2202, LogLevel.Debug, "Left undone: {Reason}")]
    private static partial void NotSent(ILogger logger, string reason);
}
