using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Hands updates in: those of one conversation in order, of different ones at once. What is done is on disk, or its
/// sender has been told that it is not; what nobody would send again, votes and news of the bot's own coming and going,
/// is tried until it is.
/// </summary>
public sealed partial class TelegramReception(
    TelegramOptions options,
    TelegramLimits limits,
    TelegramSession session,
    TelegramVotes votes,
    TelegramCallbacks callbacks,
    TelegramAdmins admins,
    TelegramTopics topics,
    MessageIntake intake,
    ReplyDelivery delivery,
    TimeProvider time,
    ILogger<TelegramReception> logger)
{
    /// <summary>Between two tries while the store is out of reach.</summary>
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(2);

    /// <summary>Longer than this what follows in a conversation does not wait for replies to be shown.</summary>
    private static readonly TimeSpan ShowingPatience = TimeSpan.FromSeconds(5);

    private readonly Turns _turns = new();

    private TelegramMessageReader? _reader;

    private TelegramMessageReader Reader => _reader ??= new(options.Token.BotId, session.Username ?? "");

    /// <summary>Looks for what the update needs to find its place at once.</summary>
    public Task RecallAsync(Update update, CancellationToken cancellationToken) =>
        update.PollAnswer is { } vote ? votes.RecallAsync(vote, cancellationToken) : Task.CompletedTask;

    /// <summary>Ends when it is done; its place among others of its conversation is taken at the call.</summary>
    /// <exception cref="OperationCanceledException">It is not; it must be handed in again.</exception>
    public Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        var at = time.Now;
        if (update.PollAnswer is { } vote)
        {
            return votes.TakeAsync(vote, _turns, SaveVoteAsync, cancellationToken);
        }

        var message = Reader.Read(update, at);
        if (update.CallbackQuery is { } query)
        {
            _ = callbacks.AnswerInTimeAsync(query.Id, isHandled: message is null, cancellationToken);
        }

        return message is null
            ? Task.CompletedTask
            : _turns.RunAsync(message.Conversation, () => HandInAsync(message, cancellationToken));

        Task SaveVoteAsync(PollRound round) =>
            Reader.Read(update, at, round) is { } voted ? SaveAsync(voted, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>What sending finds out about conversations.</summary>
    public async Task TakeNewsAsync(CancellationToken cancellationToken)
    {
        await foreach (var news in session.News.ReadAllAsync(cancellationToken))
        {
            await _turns.RunAsync(news.Conversation, () => HandInAsync(news, cancellationToken));
        }
    }

    private async Task HandInAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Sender is null)
        {
            await RestAsync(message, cancellationToken);
            await SaveAsync(message, cancellationToken);
            await WakeAsync(message, cancellationToken);
            return;
        }

        if (message is { Kind: ConversationKind.Group, Sender: { IsAdmin: false } sender }
            && TelegramAdmins.Matter(message.Body))
        {
            var chat = TelegramAddress.Of(message.Conversation).ChatId;
            var isAdmin = await admins.IsAdminAsync(chat, TelegramAddress.UserOf(sender.Account), cancellationToken);
            message = message with { Sender = sender with { IsAdmin = isAdmin } };
        }

        limits.Hurry(TelegramAddress.Of(message.Conversation).ChatId);
        await intake.HandleAsync(message, cancellationToken);
        await WhenShownAsync(message.Conversation, cancellationToken);
    }

    private async Task SaveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        while (!await intake.HandleAsync(message, cancellationToken))
        {
            await Task.Delay(StorePause, time, cancellationToken);
        }

        await WhenShownAsync(message.Conversation, cancellationToken);
    }

    /// <summary>
    /// The next update of the conversation may go to another process, whose replies must not overtake ours.
    /// </summary>
    private async Task WhenShownAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (options.Webhook is not null)
        {
            await delivery.WhenShownAsync(conversation).WaitAsync(ShowingPatience, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// A chat that closes to us closes its topics one by one. It is noted before anybody can hear of it: from then on the
    /// chat may open again.
    /// </summary>
    private async Task RestAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Body is Left { Cause: LeftCause.Removed or LeftCause.NotAllowed }
            && TelegramAddress.Of(message.Conversation) is { Topic: not null } topic)
        {
            await TryAsync(() => topics.RestAsync(topic, cancellationToken));
        }
    }

    /// <summary>A chat that opens to us opens all its topics at once.</summary>
    private async Task WakeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Body is not Joined || TelegramAddress.Of(message.Conversation) is not { Topic: null } chat)
        {
            return;
        }

        await TryAsync(async () =>
        {
            foreach (var topic in await topics.WakeAsync(chat, cancellationToken))
            {
                var woken = message with { Conversation = topic.Conversation, Body = new Joined(IsReturn: true) };
                await _turns.RunAsync(topic.Conversation, () => SaveAsync(woken, cancellationToken));
            }
        });
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    [LoggerMessage(2311, LogLevel.Error, "Telegram's reception could not ask the store: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
