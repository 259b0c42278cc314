namespace StudyBot.Testing.Telegram;

/// <summary>Counts new messages as Telegram's guidance does: who keeps to it never hears of it.</summary>
/// <param name="tolerance">Messages more in each stretch of time: on the way they come closer together.</param>
internal sealed class FloodCheck(TimeProvider time, int tolerance)
{
    private const int PerSecond = 30;

    private const int GroupPerMinute = 20;

    /// <summary>
    /// What Telegram calls a short burst is not said; more than so many within so many seconds is none.
    /// </summary>
    private const int ChatBurst = 5;

    private static readonly TimeSpan ChatStretch = TimeSpan.FromSeconds(1);

    private readonly Queue<DateTimeOffset> _all = new();

    private readonly Dictionary<long, Queue<DateTimeOffset>> _chats = [];

    /// <exception cref="ApiException">429.</exception>
    public void Count(ApiRequest request)
    {
        if (request.ChatId is not { } chatId || !request.Method.StartsWith("send", StringComparison.Ordinal)
            || request.Method == "sendChatAction")
        {
            return;
        }

        var now = time.GetUtcNow();
        var chat = _chats.TryGetValue(chatId, out var known) ? known : _chats[chatId] = new Queue<DateTimeOffset>();
        _all.Enqueue(now);
        chat.Enqueue(now);
        Keep(_all, now, TimeSpan.FromSeconds(1));
        Keep(chat, now, TimeSpan.FromMinutes(1));
        Check(_all.Count, PerSecond, "in a second");
        Check(chatId < 0 ? chat.Count : 0, GroupPerMinute, "in a minute in a group");
        Check(chat.Count(sent => sent > now - ChatStretch), ChatBurst + 1, "in a second in a chat");
        Check(chat.Count, ChatBurst + 60, "in a minute in a chat");
    }

    private static void Keep(Queue<DateTimeOffset> sent, DateTimeOffset now, TimeSpan stretch)
    {
        while (sent.Peek() <= now - stretch)
        {
            sent.Dequeue();
        }
    }

    private void Check(int count, int limit, string where)
    {
        if (count > limit + tolerance)
        {
            var description = $"Too Many Requests: {count} messages {where}";
            throw new ApiException(429, description, isFault: true) { RetryAfter = 1 };
        }
    }
}
