namespace StudyBot.Platforms.Telegram.Limits;

/// <summary>
/// Decides which new message may be sent when: within Telegram's limits, in order within a chat, what a person waits
/// for before what is scheduled. Not safe for several threads; <c>now</c> is the time since any fixed moment and never
/// goes back.
/// </summary>
/// <param name="perSecond">Messages over all; 0: not limited.</param>
/// <param name="chatPerSecond">Messages in a chat, after a burst; 0: not limited.</param>
/// <param name="groupPerMinute">Messages in a group or channel (those have negative ids); 0: not limited.</param>
public sealed class FloodLimits(int perSecond, int chatPerSecond, int groupPerMinute)
{
    /// <summary>
    /// After so many answers that overtook a scheduled message, that one has its turn: nobody waits for ever.
    /// </summary>
    public const int AnswersBeforeScheduled = 9;

    private const int RefusedChatsThatMeanAll = 3;

    private static readonly TimeSpan ForgettingPause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, ChatQueue> _chats = [];

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), TimeSpan> _sleeping = new();

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), long> _awaited = new();

    private readonly PriorityQueue<(ChatQueue Chat, long Stamp), long> _scheduled = new();

    private readonly RateWindow? _second = perSecond > 0 ? new RateWindow(perSecond, TimeSpan.FromSeconds(1)) : null;

    /// <summary>Kept free by scheduled messages, so that an answer need not wait while a round is sent.</summary>
    private readonly int _spare = perSecond / 5;

    private readonly TimeSpan _scheduledPause =
        perSecond > 0 ? TimeSpan.FromSeconds(1) / (perSecond - (perSecond / 5)) : TimeSpan.Zero;

    private readonly RateWindow _refusals = new(RefusedChatsThatMeanAll, TimeSpan.FromSeconds(1));

    private long _lastNumber;

    private long _lastStamp;

    private int _overtaken;

    private TimeSpan _nextScheduledAt;

    private TimeSpan _heldUntil;

    private TimeSpan _forgetAt;

    /// <summary>Chats that are remembered.</summary>
    public int ChatCount => _chats.Count;

    /// <param name="isAgain">It had its turn and Telegram refused it: before all others of its chat.</param>
    public Turn Enter(long chatId, bool isScheduled, bool isAgain, TimeSpan now)
    {
        Forget(now);
        var chat = ChatOf(chatId);
        var turn = new Turn(++_lastNumber, isScheduled);
        var changesOrder = chat.IsEmpty || isAgain || (!isScheduled && !chat.IsAwaited);
        chat.Add(turn, isAgain);
        if (changesOrder)
        {
            Schedule(chat, now);
        }

        return turn;
    }

    /// <summary>It is not wanted any more.</summary>
    public void Leave(long chatId, Turn turn, TimeSpan now)
    {
        if (turn.Place is not null)
        {
            _chats[chatId].Remove(turn);
            Schedule(_chats[chatId], now);
        }
    }

    /// <summary>Somebody waits for an answer in this chat: what stands there goes out as if it were one.</summary>
    public void Hurry(long chatId, TimeSpan now)
    {
        if (_chats.TryGetValue(chatId, out var chat) && !chat.IsAwaited)
        {
            chat.Hurry();
            Schedule(chat, now);
        }
    }

    /// <summary>
    /// Telegram refused a message to this chat for a time. It does not say whether it means the chat or the bot:
    /// several chats refused within a second mean the bot.
    /// </summary>
    public void Hold(long chatId, TimeSpan retryAfter, TimeSpan now)
    {
        var chat = ChatOf(chatId);
        if (!chat.IsHeld(now))
        {
            _refusals.Add(now);
        }

        chat.Hold(now + retryAfter);
        Schedule(chat, now);
        if (_refusals.FreeAt() > now && now + retryAfter > _heldUntil)
        {
            _heldUntil = now + retryAfter;
        }
    }

    /// <summary>Lets go what may go now.</summary>
    /// <returns>When to ask again; null: nothing waits.</returns>
    public TimeSpan? Release(TimeSpan now)
    {
        while (Top(_sleeping) is { } slept && slept.ReadyAt <= now)
        {
            _sleeping.Dequeue();
            Schedule(slept, now);
        }

        while (Next(now) is { } chat)
        {
            chat.Spend(now).Grant();
            _second?.Add(now);
            Schedule(chat, now);
        }

        return Earliest(
            Top(_sleeping)?.ReadyAt,
            Top(_awaited) is null ? null : AnswersFreeAt,
            Top(_scheduled) is null ? null : ScheduledFreeAt);
    }

    private ChatQueue ChatOf(long chatId)
    {
        if (!_chats.TryGetValue(chatId, out var chat))
        {
            var pause = chatPerSecond > 0 ? TimeSpan.FromSeconds(1) / chatPerSecond : TimeSpan.Zero;
            chat = new ChatQueue(pause, chatId < 0 && groupPerMinute > 0 ? groupPerMinute : null);
            _chats.Add(chatId, chat);
        }

        return chat;
    }

    private TimeSpan AnswersFreeAt => Later(_heldUntil, _second?.FreeAt() ?? TimeSpan.Zero);

    private TimeSpan ScheduledFreeAt => _overtaken >= AnswersBeforeScheduled
        ? AnswersFreeAt
        : Later(Later(_heldUntil, _nextScheduledAt), _second?.FreeAt(_spare) ?? TimeSpan.Zero);

    private ChatQueue? Next(TimeSpan now)
    {
        var awaited = AnswersFreeAt <= now ? Top(_awaited) : null;
        var scheduled = ScheduledFreeAt <= now ? Top(_scheduled) : null;
        if (awaited is not null && (scheduled is null || _overtaken < AnswersBeforeScheduled))
        {
            _overtaken = Top(_scheduled) is null ? 0 : _overtaken + 1;
            _awaited.Dequeue();
            return awaited;
        }

        if (scheduled is not null)
        {
            _overtaken = 0;
            _nextScheduledAt = now + _scheduledPause;
            _scheduled.Dequeue();
        }

        return scheduled;
    }

    private void Schedule(ChatQueue chat, TimeSpan now)
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

    private void Forget(TimeSpan now)
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

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan? Earliest(params ReadOnlySpan<TimeSpan?> times)
    {
        TimeSpan? earliest = null;
        foreach (var time in times)
        {
            earliest = earliest is null || time < earliest ? time ?? earliest : earliest;
        }

        return earliest;
    }
}
