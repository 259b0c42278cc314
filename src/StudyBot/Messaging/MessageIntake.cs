using System.Diagnostics;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Hosting;

namespace StudyBot.Messaging;

/// <summary>
/// Where every message enters, a person's or the clock's, and the one place that catches broadly: whatever goes wrong
/// with one message is logged, its sender is told, and the next one is handled.
/// </summary>
public sealed partial class MessageIntake(
    MessageRouter router, ReplyDelivery delivery, IShelf shelf, ClockBell bell, ILogger<MessageIntake> logger)
{
    private readonly Turns _turns = new();

    /// <summary>
    /// Ends when what the message did is on disk and its replies are on their way, or when its sender has been told
    /// that nothing was saved. Messages of one conversation are handled in the order of the calls.
    /// </summary>
    /// <param name="cancellationToken">Gives up a message that is waiting for its turn; one in hand is
    /// finished.</param>
    /// <returns>False: the store was out of reach and nothing was saved.</returns>
    public async Task<bool> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var isSaved = false;
        await _turns.RunAsync(message.Conversation, async () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            isSaved = await InTurnAsync(message);
        });
        return isSaved;
    }

    /// <summary>Tells a message's sender that nothing was done about it: there is too much to do.</summary>
    public void Refuse(IncomingMessage message) => Tell(message, phrases => phrases.WentWrong);

    /// <summary>Ends when no message is in hand.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken) => _turns.WhenIdleAsync(cancellationToken);

    /// <returns>False: nothing was saved.</returns>
    private async Task<bool> InTurnAsync(IncomingMessage message)
    {
        var body = message.Body.GetType().Name;
        var began = Stopwatch.GetTimestamp();
        var outcome = "done";
        try
        {
            var replies = await router.RouteAsync(message, CancellationToken.None);
            delivery.Enqueue(replies);
            bell.Ring();
        }
        catch (StoreUnavailableException exception)
        {
            outcome = "not_saved";
            StudyBotMetrics.Failed("storage");
            NotSaved(logger, message.Conversation, body, exception.Message);
            Tell(message, phrases => phrases.NotSaved);
        }
        catch (Exception exception)
        {
            outcome = "failed";
            StudyBotMetrics.Failed("handler");
            WentWrong(logger, exception, message.Conversation, body);
            Tell(message, phrases => phrases.WentWrong);
        }

        StudyBotMetrics.Handled(Stopwatch.GetElapsedTime(began), body, outcome);
        return outcome != "not_saved";
    }

    /// <summary>Says it to the sender only, and without the store; what nobody sent is told to nobody.</summary>
    private void Tell(IncomingMessage message, Func<Phrases, RichText> what)
    {
        if (message.Sender is not { } sender || message.Body is Searching)
        {
            return;
        }

        var phrases = Phrases.For(sender.LanguageHint)
            ?? Phrases.For(shelf.Current.Default.Pack.OwnLanguage)
            ?? Phrases.English;
        var reply = Reply.Say(what(phrases)) with { OnlyFor = sender.Account };
        delivery.Enqueue(
            [new OutboxItem(0, message.Conversation, message.Kind, reply, message.ReplyHandle, message.At)]);
    }

    [LoggerMessage(1101, LogLevel.Error, "{Body} in {Conversation}: nothing was saved: {Reason}")]
    private static partial void NotSaved(ILogger logger, ConversationId conversation, string body, string reason);

    [LoggerMessage(1102, LogLevel.Error, "{Body} in {Conversation} could not be handled; nothing was changed")]
    private static partial void WentWrong(
        ILogger logger, Exception exception, ConversationId conversation, string body);
}
