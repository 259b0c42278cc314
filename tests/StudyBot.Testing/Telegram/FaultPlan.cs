namespace StudyBot.Testing.Telegram;

/// <summary>What is to go wrong with which calls.</summary>
internal sealed class FaultPlan(TimeProvider time)
{
    private readonly List<Entry> _entries = [];

    private readonly Dictionary<(string Kind, long? ChatId), DateTimeOffset> _heldUntil = [];

    /// <param name="method">Null: any.</param>
    /// <param name="chatId">Null: any, or none.</param>
    public void Add(string? method, long? chatId, int times, TelegramFault fault)
    {
        lock (_entries)
        {
            _entries.Add(new Entry(method, chatId, fault) { Times = times });
        }
    }

    public TelegramFault? Take(ApiRequest request)
    {
        lock (_entries)
        {
            var entry = _entries.Find(entry => (entry.Method is null || entry.Method == request.Method)
                && (entry.ChatId is null || entry.ChatId == request.ChatId));
            if (entry is not null && --entry.Times == 0)
            {
                _entries.Remove(entry);
            }

            return entry?.Fault;
        }
    }

    /// <returns>429, and again for calls of the same kind until the time is over.</returns>
    public ApiException Hold(ApiRequest request, TelegramFault.TooManyRequests fault)
    {
        lock (_entries)
        {
            _heldUntil[(KindOf(request), fault.IsForAllChats ? null : request.ChatId)] =
                time.GetUtcNow().AddSeconds(fault.Seconds);
            return ApiException.TooManyRequests(fault.Seconds, isFault: false);
        }
    }

    /// <exception cref="ApiException">429; a fault when just this chat was told to wait: asking all the same makes
    /// things worse.</exception>
    public void CheckHold(ApiRequest request)
    {
        lock (_entries)
        {
            var now = time.GetUtcNow();
            var ofChat = _heldUntil.GetValueOrDefault((KindOf(request), request.ChatId));
            var ofAll = _heldUntil.GetValueOrDefault((KindOf(request), null));
            var until = ofChat > ofAll ? ofChat : ofAll;
            if (until > now)
            {
                _heldUntil[(KindOf(request), request.ChatId)] = until;
                throw ApiException.TooManyRequests(
                    (int)Math.Ceiling((until - now).TotalSeconds), isFault: ofChat > now);
            }
        }
    }

    /// <summary>New messages are counted together, everything else by itself.</summary>
    private static string KindOf(ApiRequest request) =>
        request.Method.StartsWith("send", StringComparison.Ordinal) && request.Method != "sendChatAction"
            ? "send"
            : request.Method;

    private sealed record Entry(string? Method, long? ChatId, TelegramFault Fault)
    {
        public int Times { get; set; }
    }
}
