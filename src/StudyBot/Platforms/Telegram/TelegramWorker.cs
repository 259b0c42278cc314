using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Asks Telegram for updates and hands them in: those of one conversation in order, of different ones at once. They are
/// confirmed, by asking for later ones, when all of them are done: at most <see cref="AtOnce"/> are in hand.
/// </summary>
public sealed partial class TelegramWorker(
    TelegramOptions options,
    TelegramClient client,
    TelegramLimits limits,
    TelegramSession session,
    TelegramPolls polls,
    TelegramCallbacks callbacks,
    TelegramAdmins admins,
    TelegramProfile profile,
    MessageIntake intake,
    ReplyDelivery delivery,
    TimeProvider time,
    ILogger<TelegramWorker> logger) : BackgroundService
{
    private const int AtOnce = 100;

    /// <summary>Seconds that Telegram waits for something to happen before it answers that nothing has.</summary>
    private const int LongPoll = 50;

    /// <summary>Between two tries while another process polls.</summary>
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(5);

    private readonly Turns _turns = new();

    private readonly ConcurrentDictionary<ConversationId, byte> _moved = new();

    private TelegramMessageReader _reader = null!;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await OpenAsync(stoppingToken);
            var beside = Task.WhenAll(TakeNewsAsync(stoppingToken), profile.UpdateAsync(stoppingToken));
            await await Task.WhenAny(PollAsync(stoppingToken), beside);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is ending.
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        session.Username ??= (await UntilAnsweredAsync(new GetMe(), cancellationToken)).Username;
        _reader = new TelegramMessageReader(options.Token.BotId, session.Username ?? "");
        Opened(logger, session.Username ?? "?");
        try
        {
            await delivery.RedeliverAsync(TelegramAddress.Platform, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        long? offset = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var request = new GetUpdates
            {
                Offset = offset,
                Limit = AtOnce,
                Timeout = LongPoll,
                AllowedUpdates = TelegramMessageReader.AllowedUpdates,
            };
            var updates = await UntilAnsweredAsync(request, cancellationToken);
            if (updates.IsEmpty)
            {
                continue;
            }

            await HandleAsync(updates, cancellationToken);
            offset = updates[^1].UpdateId + 1;
        }
    }

    private async Task HandleAsync(ImmutableArray<Update> updates, CancellationToken cancellationToken)
    {
        List<Task> inHand = new(updates.Length);
        foreach (var update in updates)
        {
            if (update.Message?.MigrateToChatId is not null)
            {
                // Nothing may be in the new chat before what was in the old one has been moved there.
                await Task.WhenAll(inHand);
                await HandleAsync(update, cancellationToken);
                continue;
            }

            inHand.Add(HandleAsync(update, cancellationToken));
        }

        await Task.WhenAll(inHand);
    }

    private Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        var at = time.Now;
        if (update.PollAnswer is { } vote)
        {
            var known = polls.Find(vote.PollId);
            var turn = known?.Conversation ?? new ConversationId(TelegramAddress.Platform, "poll-" + vote.PollId);
            return _turns.RunAsync(turn, async () =>
            {
                if (_reader.Read(update, at, known ?? await RoundOfAsync(vote.PollId, cancellationToken)) is { } voted)
                {
                    await intake.HandleAsync(voted, cancellationToken);
                }
            });
        }

        var message = _reader.Read(update, at);
        if (update.CallbackQuery is { } query)
        {
            _ = callbacks.AnswerInTimeAsync(query.Id, isHandled: message is null, cancellationToken);
        }

        return message is null
            ? Task.CompletedTask
            : _turns.RunAsync(message.Conversation, () => HandInAsync(message, cancellationToken));
    }

    private async Task HandInAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Body is Moved && !_moved.TryAdd(message.Conversation, 0))
        {
            return;
        }

        if (message is { Kind: ConversationKind.Group, Sender: { IsAdmin: false } sender }
            && TelegramAdmins.Matter(message.Body))
        {
            var chat = TelegramAddress.Of(message.Conversation).ChatId;
            var isAdmin = await admins.IsAdminAsync(chat, TelegramAddress.UserOf(sender.Account), cancellationToken);
            message = message with { Sender = sender with { IsAdmin = isAdmin } };
        }

        if (message.Sender is not null)
        {
            limits.Hurry(TelegramAddress.Of(message.Conversation).ChatId);
        }

        await intake.HandleAsync(message, cancellationToken);
    }

    /// <summary>What sending has found out about conversations.</summary>
    private async Task TakeNewsAsync(CancellationToken cancellationToken)
    {
        await foreach (var news in session.News.ReadAllAsync(cancellationToken))
        {
            await _turns.RunAsync(news.Conversation, () => HandInAsync(news, cancellationToken));
        }
    }

    private async Task<PollRound?> RoundOfAsync(string pollId, CancellationToken cancellationToken)
    {
        try
        {
            return await polls.FindAsync(pollId, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
            return null;
        }
    }

    /// <summary>Asks for as long as it takes; only a token that is not valid (any more) is a reason to end.</summary>
    private async Task<TResult> UntilAnsweredAsync<TResult>(
        TelegramRequest<TResult> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                return await client.SendAsync(request, cancellationToken);
            }
            catch (TelegramRefusedException refusal) when (refusal.IsTokenRefused)
            {
                TokenRefused(logger, refusal.Message);
                throw;
            }
            catch (TelegramRefusedException refusal) when (refusal.IsConflict)
            {
                Conflict(logger, refusal.Description);
                await RemoveWebhookAsync(refusal, cancellationToken);
                pause = ConflictPause;
            }
            catch (TelegramException failure)
            {
                pause = (failure as TelegramRefusedException)?.RetryAfter
                    ?? TelegramRetryPolicy.Pause(attempt, Random.Shared.NextDouble());
                NoUpdates(logger, failure.Message, pause.TotalSeconds);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>While one is set, nobody can ask for updates.</summary>
    private async Task RemoveWebhookAsync(TelegramRefusedException refusal, CancellationToken cancellationToken)
    {
        if (refusal.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                await client.SendAsync(new DeleteWebhook(), cancellationToken);
            }
            catch (TelegramException)
            {
                // The next conflict tries again.
            }
        }
    }

    [LoggerMessage(2301, LogLevel.Information, "Telegram: asking for updates as @{Username}")]
    private static partial void Opened(ILogger logger, string username);

    [LoggerMessage(2302, LogLevel.Critical, "Telegram does not accept the token any more, the program ends: {Reason}")]
    private static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(
        2303, LogLevel.Error, "Two copies ask for updates with one token, or a webhook is set; end the other: {Reason}")]
    private static partial void Conflict(ILogger logger, string reason);

    [LoggerMessage(2304, LogLevel.Warning, "{Reason}; again in {Seconds:0.0} s")]
    private static partial void NoUpdates(ILogger logger, string reason, double seconds);

    [LoggerMessage(2305, LogLevel.Error, "Telegram's worker could not ask the store: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
