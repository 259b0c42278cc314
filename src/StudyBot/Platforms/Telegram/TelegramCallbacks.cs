using System.Collections.Concurrent;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Sees to it that every pressed button is answered, once: by a reply that has something to say, or in time without
/// one.
/// </summary>
public sealed class TelegramCallbacks(TelegramSender sender, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.7);

    /// <summary>Telegram does not want an answer any more long before.</summary>
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<string, byte> _answered = new();

    private readonly ConcurrentQueue<string> _inOrder = new();

    /// <returns>False: it was answered.</returns>
    public bool TryTake(string queryId)
    {
        if (!_answered.TryAdd(queryId, 0))
        {
            return false;
        }

        _inOrder.Enqueue(queryId);
        if (_inOrder.Count > Remembered && _inOrder.TryDequeue(out var oldest))
        {
            _answered.TryRemove(oldest, out _);
        }

        return true;
    }

    /// <summary>Ends the button's waiting sign if no reply has done so in time.</summary>
    /// <param name="isHandled">True: no reply of ours answers it, so that there is nothing to wait for.</param>
    public async Task AnswerInTimeAsync(string queryId, bool isHandled, CancellationToken cancellationToken)
    {
        try
        {
            if (!isHandled)
            {
                await Task.Delay(Patience, time, cancellationToken);
            }

            if (TryTake(queryId))
            {
                await sender.SendAsync(new AnswerCallbackQuery(queryId), cancellationToken);
            }
        }
        catch (TelegramException)
        {
            // The sign goes by itself after a while.
        }
        catch (OperationCanceledException)
        {
            // The program is ending.
        }
    }
}
