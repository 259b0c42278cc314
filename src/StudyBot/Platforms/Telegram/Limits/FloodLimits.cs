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

    private readonly ChatSchedule _chats = new(chatPerSecond, groupPerMinute);

    private readonly RateWindow? _second = perSecond > 0 ? new RateWindow(perSecond, TimeSpan.FromSeconds(1)) : null;

    /// <summary>Kept free by scheduled messages, so that an answer need not wait while a round is sent.</summary>
    private readonly int _spare = perSecond / 5;

    private readonly TimeSpan _scheduledPause =
        perSecond > 0 ? TimeSpan.FromSeconds(1) / (perSecond - (perSecond / 5)) : TimeSpan.Zero;

    private readonly RateWindow _refusals = new(RefusedChatsThatMeanAll, TimeSpan.FromSeconds(1));

    private long _lastNumber;

    private int _overtaken;

    private TimeSpan _nextScheduledAt;

    private TimeSpan _heldUntil;

    /// <summary>Chats that are remembered.</summary>
    public int ChatCount => _chats.Count;

    /// <param name="isAgain">It had its turn and Telegram refused it: before all others of its chat.</param>
    public Turn Enter(long chatId, bool isScheduled, bool isAgain, TimeSpan now)
    {
        _chats.Forget(now);
        var chat = _chats.Of(chatId);
        var turn = new Turn(++_lastNumber, isScheduled);
        var changesOrder = chat.IsEmpty || isAgain || (!isScheduled && !chat.IsAwaited);
        chat.Add(turn, isAgain);
        if (changesOrder)
        {
            _chats.Place(chat, now);
        }

        return turn;
    }

    /// <summary>It is not wanted any more.</summary>
    public void Leave(long chatId, Turn turn, TimeSpan now)
    {
        if (turn.Place is not null)
        {
            var chat = _chats.Of(chatId);
            chat.Remove(turn);
            _chats.Place(chat, now);
        }
    }

    /// <summary>Somebody waits for an answer in this chat: what stands there goes out as if it were one.</summary>
    public void Hurry(long chatId, TimeSpan now)
    {
        if (_chats.Find(chatId) is { IsAwaited: false } chat)
        {
            chat.Hurry();
            _chats.Place(chat, now);
        }
    }

    /// <summary>
    /// Telegram refused a message to this chat for a time. It does not say whether it means the chat or the bot:
    /// several chats refused within a second mean the bot.
    /// </summary>
    public void Hold(long chatId, TimeSpan retryAfter, TimeSpan now)
    {
        var chat = _chats.Of(chatId);
        if (!chat.IsHeld(now))
        {
            _refusals.Add(now);
        }

        chat.Hold(now + retryAfter);
        _chats.Place(chat, now);
        if (_refusals.FreeAt() > now && now + retryAfter > _heldUntil)
        {
            _heldUntil = now + retryAfter;
        }
    }

    /// <summary>Lets go what may go now.</summary>
    /// <returns>When to ask again; null: nothing waits.</returns>
    public TimeSpan? Release(TimeSpan now)
    {
        _chats.Wake(now);
        while (Next(now) is { } chat)
        {
            chat.Spend(now).Grant();
            _second?.Add(now);
            _chats.Place(chat, now);
        }

        return Earliest(
            _chats.WakesAt,
            _chats.FirstAwaited is null ? null : AnswersFreeAt,
            _chats.FirstScheduled is null ? null : ScheduledFreeAt);
    }

    private TimeSpan AnswersFreeAt => Later(_heldUntil, _second?.FreeAt() ?? TimeSpan.Zero);

    private TimeSpan ScheduledFreeAt => _overtaken >= AnswersBeforeScheduled
        ? AnswersFreeAt
        : Later(Later(_heldUntil, _nextScheduledAt), _second?.FreeAt(_spare) ?? TimeSpan.Zero);

    private ChatQueue? Next(TimeSpan now)
    {
        var awaited = AnswersFreeAt <= now ? _chats.FirstAwaited : null;
        var scheduled = ScheduledFreeAt <= now ? _chats.FirstScheduled : null;
        if (awaited is not null && (scheduled is null || _overtaken < AnswersBeforeScheduled))
        {
            _overtaken = _chats.FirstScheduled is null ? 0 : _overtaken + 1;
            return awaited;
        }

        if (scheduled is not null)
        {
            _overtaken = 0;
            _nextScheduledAt = now + _scheduledPause;
        }

        return scheduled;
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
