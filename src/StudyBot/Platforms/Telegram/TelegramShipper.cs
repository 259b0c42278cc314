using System.Globalization;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Sends what a reply consists of, one request after another, and notes what is known of each.</summary>
public sealed partial class TelegramShipper(
    TelegramSender sender,
    TelegramScheduledPosts scheduled,
    TelegramPolls polls,
    TelegramCallbacks callbacks,
    TelegramSession session,
    IStudyStore store,
    TimeProvider time,
    ILogger<TelegramShipper> logger)
{
    /// <returns>False: another process sends it, or has.</returns>
    /// <exception cref="TelegramException">The request after those that are done failed.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be sent without the store.</exception>
    public async Task<bool> ShipAsync(TelegramShipment shipment, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        var context = new TelegramReplyContext(
            TelegramAddress.Of(item.To),
            item.ToKind,
            TelegramReplyHandle.Parse(item.ReplyHandle),
            await ReplacedAsync(shipment, cancellationToken),
            time.Now,
            session.Username);
        while (true)
        {
            try
            {
                shipment.Requests = TelegramReplyWriter.Write(item.Reply, context);
                var isOurs = await ShipAsync(shipment, context, cancellationToken);
                shipment.NativeId = shipment.Shown is { } shown ? $"{shown}@{context.Address.ChatId}" : null;
                return isOurs;
            }
            catch (TelegramRefusedException refusal)
                when (refusal.MigrateToChatId is { } newId && newId != context.Address.ChatId)
            {
                var to = new TelegramAddress(newId);
                session.Tell(new IncomingMessage(item.To, item.ToKind, null, time.Now, new Moved(to.Conversation)));
                context = context with { Address = to, Replaced = null };
            }
            catch (TelegramRefusedException refusal) when (context.AllowsPolls && refusal.IsAgainstPolls)
            {
                context = context with { AllowsPolls = false };
            }
        }
    }

    private async Task<bool> ShipAsync(
        TelegramShipment shipment, TelegramReplyContext context, CancellationToken cancellationToken)
    {
        List<Task> beside = [];
        if (context.Replaced is ShownMessage.Poll replaced)
        {
            Forget(replaced, shipment);
        }

        for (; shipment.Done < shipment.Requests.Length; shipment.Done++)
        {
            var request = shipment.Requests[shipment.Done];
            shipment.IsShowing = request is SendRequest;
            switch (request)
            {
                case SendPoll poll:
                    shipment.Shown = await SendAsync(poll, shipment, context, cancellationToken);
                    break;
                case SendRequest message when shipment.Item.Reply.ScheduledKey is not null:
                    if (await scheduled.SendAsync(message, shipment, cancellationToken) is not { } sent)
                    {
                        return false;
                    }

                    shipment.Shown = ShownAs(message, sent);
                    break;
                case SendRequest message:
                    shipment.Shown = ShownAs(message, await sender.SendAsync(message, cancellationToken));
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
        return true;
    }

    private async Task<ShownMessage> SendAsync(
        SendPoll poll, TelegramShipment shipment, TelegramReplyContext context, CancellationToken cancellationToken)
    {
        var question = shipment.Item.Reply.Parts.OfType<QuestionPart>().First();
        var round = new PollRound(context.Address.Conversation, question.Action, question.ClosesAt);
        if (shipment.MayBeShown)
        {
            polls.Suspect(round);
        }

        using var inHand = polls.Sending(round.Conversation);
        var message = await SendAsync(poll, round, cancellationToken);
        var id = message.Poll!.Id;
        shipment.States = [.. shipment.States, .. polls.Remember(id, round)];
        Instant? closesAt = poll.OpenPeriod is { } seconds ? Instant.FromUnixTimeSeconds(message.Date + seconds) : null;
        return new ShownMessage.Poll(message.MessageId, id, closesAt);
    }

    private async Task<Message> SendAsync(SendPoll poll, PollRound round, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(poll, cancellationToken);
        }
        catch (TelegramException failure) when (failure.MayHaveTakenEffect)
        {
            polls.Suspect(round);
            throw;
        }
    }

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

    private void Forget(ShownMessage.Poll poll, TelegramShipment shipment) =>
        shipment.States = [.. shipment.States, polls.Forget(poll.PollId)];

    private async Task<ShownMessage?> ReplacedAsync(TelegramShipment shipment, CancellationToken cancellationToken)
    {
        var item = shipment.Item;
        if (item.Reply is not { Replaces: true, Slot: { } slot }
            || await store.ShownAsync(item.To, slot, cancellationToken) is not { } id)
        {
            return null;
        }

        var parts = id.Split('@');
        var shown = ShownMessage.Parse(parts[0]);
        var chatId = TelegramAddress.Of(item.To).ChatId.ToString(CultureInfo.InvariantCulture);
        if (parts.Length == 1 || parts[1] == chatId)
        {
            return shown;
        }

        if (shown is ShownMessage.Poll poll)
        {
            Forget(poll, shipment);
        }

        return null;
    }

    private static ShownMessage ShownAs(SendRequest request, Message message) =>
        request is SendMessage { ReplyMarkup: null or InlineKeyboardMarkup }
            ? new ShownMessage.Text(message.MessageId)
            : new ShownMessage.Fixed(message.MessageId);

    [LoggerMessage(2202, LogLevel.Debug, "Left undone: {Reason}")]
    private static partial void NotSent(ILogger logger, string reason);
}
