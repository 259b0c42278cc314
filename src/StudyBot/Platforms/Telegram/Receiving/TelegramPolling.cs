using StudyBot.Clock;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Asks Telegram for updates. They are confirmed, by asking for later ones, when all of them are done: at most
/// <see cref="AtOnce"/> are in hand. First of all what is there is taken, without waiting for more.
/// </summary>
public sealed class TelegramPolling(TelegramPatience patience, TelegramReception reception)
    : ITelegramSource, IMissedMessages
{
    private const int AtOnce = 100;

    /// <summary>Seconds that Telegram waits for something to happen before it answers that nothing has.</summary>
    private const int LongPoll = 50;

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Taken => _taken.Task;

    public async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        long? offset = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var request = new GetUpdates
            {
                Offset = offset,
                Limit = AtOnce,
                Timeout = Taken.IsCompleted ? LongPoll : 0,
                AllowedUpdates = TelegramMessageReader.AllowedUpdates,
            };
            var updates = await patience.AskAsync(request, cancellationToken);
            if (!updates.IsEmpty)
            {
                await reception.HandleAsync(updates, cancellationToken);
                offset = updates[^1].UpdateId + 1;
            }

            if (updates.Length < AtOnce)
            {
                _taken.TrySetResult();
            }
        }
    }
}
