namespace StudyBot.Platforms.Telegram.Limits;

/// <summary>
/// Which chat's first message is next: of those that may be sent to by now, by the order of asking, once where somebody
/// waits for an answer and once where nobody does.
/// </summary>
/// <param name="chatPerSecond">Messages in a chat, after a burst; 0: not limited.</param>
/// <param name="groupPerMinute">Messages in a group or channel (those have negative ids); 0: not limited.</param>
public sealed class ChatSchedule(int chatPerSecond, int groupPerMinute)
{
    private static readonly TimeSpan ForgettingPause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, ChatQueue> _chats = [];

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), TimeSpan> _sleeping = new();

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), long> _awaited = new();

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), long> _scheduled = new();

    private long _lastStamp;

    private TimeSpan _forgetAt;

    /// <summary>Chats that are remembered.</summary>
    public int Count => _chats.Count;

    /// <summary>Somebody waits there; null: nowhere.</summary>
    public ChatQueue? FirstAwaited => Top(_awaited);

    /// <summary>Nobody waits there; null: no such chat.</summary>
    public ChatQueue? FirstScheduled => Top(_scheduled);

    /// <summary>When the next chat may be sent to that may not yet; null: none waits.</summary>
    public TimeSpan? WakesAt => Top(_sleeping)?.ReadyAt;

    public ChatQueue Of(long chatId)
    {
        if (!_chats.TryGetValue(chatId, out var chat))
        {
            var pause = chatPerSecond > 0 ? TimeSpan.FromSeconds(1) / chatPerSecond : TimeSpan.Zero;
            chat = new ChatQueue(pause, chatId < 0 && groupPerMinute > 0 ? groupPerMinute : null);
            _chats.Add(chatId, chat);
        }

        return chat;
    }

    /// <returns>Null: nothing is remembered of it.</returns>
    public ChatQueue? Find(long chatId) => _chats.GetValueOrDefault(chatId);

    /// <summary>The chat has changed: its place is anew where it belongs now.</summary>
    public void Place(ChatQueue chat, TimeSpan now)
    {
        var entry = (chat, chat.Stamp = ++_lastStamp);
        if (chat.IsEmpty)
        {
            return;
        }

        if (chat.ReadyAt is var readyAt && readyAt > now)
        {
            _sleeping.Enqueue(entry, readyAt);
        }
        else
        {
            (chat.IsAwaited ? _awaited : _scheduled).Enqueue(entry, chat.FirstNumber);
        }
    }

    /// <summary>Chats that may be sent to by now get their place among the others.</summary>
    public void Wake(TimeSpan now)
    {
        while (Top(_sleeping) is { } slept && slept.ReadyAt <= now)
        {
            Place(slept, now);
        }
    }

    /// <summary>From time to time, chats that are as good as new.</summary>
    public void Forget(TimeSpan now)
    {
        if (now < _forgetAt)
        {
            return;
        }

        _forgetAt = now + ForgettingPause;
        foreach (var (chatId, chat) in _chats)
        {
            if (chat.IsForgettable(now))
            {
                _chats.Remove(chatId);
            }
        }
    }

    private static ChatQueue? Top<TPriority>(PriorityQueue<(ChatQueue Chat, long Stamp), TPriority> queue)
    {
        while (queue.TryPeek(out var entry, out _))
        {
            if (entry.Stamp == entry.Chat.Stamp)
            {
                return entry.Chat;
            }

            queue.Dequeue();
        }

        return null;
    }
}
