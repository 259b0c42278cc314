using System.Globalization;

namespace StudyBot.Testing.Telegram;

/// <summary>What is to go wrong with which calls.</summary>
internal sealed class FaultPlan(TimeProvider time)
{
    private readonly List<Entry> _entries = [];

    private readonly Dictionary<long, DateTimeOffset> _chatHeldUntil = [];

    private DateTimeOffset _heldUntil;

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

    public ApiException Hold(ApiRequest request, TelegramFault.TooManyRequests fault)
    {
        lock (_entries)
        {
            var until = time.GetUtcNow().AddSeconds(fault.Seconds);
            if (fault.IsForAllChats || request.ChatId is null)
            {
                _heldUntil = until;
            }
            else
            {
                _chatHeldUntil[request.ChatId.Value] = until;
            }

            return ApiException.TooManyRequests(fault.Seconds);
        }
    }

    /// <summary>A message in spite of a 429 makes things worse.</summary>
    /// <exception cref="ApiException">429; a fault when this chat was told to wait.</exception>
    public void CheckHold(ApiRequest request)
    {
        if (!request.Method.StartsWith("send", StringComparison.Ordinal) || request.ChatId is not { } chatId)
        {
            return;
        }

        lock (_entries)
        {
            var now = time.GetUtcNow();
            var chatHeldUntil = _chatHeldUntil.GetValueOrDefault(chatId);
            if (chatHeldUntil > now || _heldUntil > now)
            {
                var until = chatHeldUntil > _heldUntil ? chatHeldUntil : _heldUntil;
                var seconds = (int)Math.Ceiling((until - now).TotalSeconds);
                _chatHeldUntil[chatId] = until;
                throw new ApiException(
                    429,
                    string.Create(CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"),
                    isFault: chatHeldUntil > now) { RetryAfter = seconds };
            }
        }
    }

    private sealed record Entry(string? Method, long? ChatId, TelegramFault Fault)
    {
        public int Times { get; set; }
    }
}
