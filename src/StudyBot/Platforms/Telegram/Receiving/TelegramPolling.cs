using StudyBot.Clock;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Asks Telegram for updates, always from the oldest on that is not done, because asking for later ones confirms it.
/// So those of other people go on while one is slow, until <see cref="AtOnce"/> are unconfirmed. First of all what is
/// there is taken, without waiting for more.
/// </summary>
public sealed class TelegramPolling(TelegramPatience patience, TelegramReception reception, TimeProvider time)
    : ITelegramSource, IMissedMessages
{
    /// <summary>More Telegram does not give, counted from the oldest that is not confirmed.</summary>
    public const int AtOnce = 100;

    /// <summary>
    /// While an update is in hand Telegram has an answer at once: we ask no more often than this for what has come
    /// besides. To who asks for the same again within half a second it gives one update only.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Seconds that Telegram waits for something to happen before it answers that nothing has.</summary>
    private const int LongPoll = 50;

    private readonly UnconfirmedUpdates _unconfirmed = new();

    private readonly TaskCompletionSource<Task> _missed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Taken => _missed.Task.Unwrap();

    public async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var request = new GetUpdates
            {
                Offset = _unconfirmed.Offset,
                Limit = AtOnce,
                Timeout = _missed.Task.IsCompleted && _unconfirmed.IsEmpty ? LongPoll : 0,
                AllowedUpdates = TelegramMessageReader.AllowedUpdates,
            };
            var updates = await patience.AskAsync(request, cancellationToken);
            foreach (var update in updates.Where(_unconfirmed.IsNew))
            {
                await TakeAsync(update, cancellationToken);
            }

            if (updates.Length < AtOnce)
            {
                _missed.TrySetResult(_unconfirmed.WhenDoneAsync());
            }

            await _unconfirmed.WhenDoneAsync().WaitAsync(Pause, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _unconfirmed.ForgetDoneAsync();
        }
    }

    private async Task TakeAsync(Update update, CancellationToken cancellationToken)
    {
        var isMove = update.Message is { MigrateToChatId: not null } or { MigrateFromChatId: not null };
        if (isMove)
        {
            // Nothing may be in the new chat before what was in the old one has been moved there.
            await _unconfirmed.WhenDoneAsync();
        }

        await reception.RecallAsync(update, cancellationToken);
        _unconfirmed.Add(update, reception.HandleAsync(update, cancellationToken));
        if (isMove)
        {
            await _unconfirmed.WhenDoneAsync();
        }
    }
}
