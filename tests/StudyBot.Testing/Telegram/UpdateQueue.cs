using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>
/// What happened and the bot has not confirmed yet. All members but the waiting are called under the world's lock.
/// </summary>
internal sealed class UpdateQueue(TimeProvider time, Lock gate)
{
    /// <summary>Not sent unless asked for by name.</summary>
    private static readonly HashSet<string> OnlyWhenNamed =
        ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Queue<FakeUpdate> _pending = new();

    private HashSet<string>? _allowed;

    private TaskCompletionSource<PollEnd>? _poller;

    private long _lastId = 100_000;

    public enum PollEnd
    {
        Updates,
        OtherPoller,
        Webhook,
        TimeIsUp,
    }

    public IReadOnlyCollection<FakeUpdate> Pending => _pending;

    public long LastId => _lastId;

    public IEnumerable<string>? Allowed => _allowed;

    /// <summary>Set while a webhook is.</summary>
    public WebhookSender? Webhook { get; private set; }

    /// <param name="key">Of the chat or person: updates of the same one are delivered in order.</param>
    public void Add(string kind, long key, Action<Utf8JsonWriter> write)
    {
        if (!(_allowed?.Contains(kind) ?? !OnlyWhenNamed.Contains(kind)))
        {
            return;
        }

        var id = ++_lastId;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", id);
            json.WritePropertyName(kind);
            write(json);
            json.WriteEndObject();
        }

        Add(new FakeUpdate(id, kind, key, buffer.WrittenMemory));
    }

    /// <summary>An update as no bot has seen it yet.</summary>
    /// <param name="json">An object without <c>update_id</c>.</param>
    public void AddRaw(string json)
    {
        var id = ++_lastId;
        var whole = $$"""{"update_id":{{id}},{{json.TrimStart()[1..]}}""";
        Add(new FakeUpdate(id, "raw", 0, Encoding.UTF8.GetBytes(whole)));
    }

    public void Allow(IEnumerable<string>? kinds)
    {
        if (kinds is not null)
        {
            _allowed = kinds.ToHashSet();
            _allowed = _allowed.Count == 0 ? null : _allowed;
        }
    }

    public void Drop() => _pending.Clear();

    public void SetWebhook(WebhookSender? webhook)
    {
        Webhook?.Stop();
        Webhook = webhook;
        if (webhook is not null)
        {
            _poller?.TrySetResult(PollEnd.Webhook);
            foreach (var update in _pending)
            {
                webhook.Take(update);
            }
        }
    }

    /// <summary>Nothing is delivered any more, and nobody waits.</summary>
    public void End()
    {
        SetWebhook(null);
        _poller?.TrySetResult(PollEnd.TimeIsUp);
    }

    /// <summary>The webhook has taken it.</summary>
    public void Confirm(FakeUpdate update)
    {
        // Those of other chats may be done before it: it leaves the queue when it has come to the front.
        update.IsDone = true;
        while (_pending.TryPeek(out var first) && first.IsDone)
        {
            _pending.Dequeue();
        }
    }

    /// <summary>Long polling: waits until there is something, somebody else asks, or the time is up.</summary>
    /// <exception cref="ApiException">409.</exception>
    public async Task<IReadOnlyList<FakeUpdate>> PollAsync(
        long offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TaskCompletionSource<PollEnd> poller;
        lock (gate)
        {
            if (Webhook is not null)
            {
                throw ApiException.Conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
                    + "first");
            }

            _poller?.TrySetResult(PollEnd.OtherPoller);
            Forget(offset);
            if (_pending.Count > 0 || timeout == TimeSpan.Zero)
            {
                _poller = null;
                return [.. _pending.Take(limit)];
            }

            _poller = poller = new TaskCompletionSource<PollEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        var end = await EndAsync(poller, timeout, cancellationToken);
        lock (gate)
        {
            _poller = _poller == poller ? null : _poller;
            return end switch
            {
                PollEnd.OtherPoller => throw ApiException.Conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"),
                PollEnd.Webhook => throw ApiException.Conflict("terminated by setWebhook request"),
                _ => [.. _pending.Take(limit)],
            };
        }
    }

    private async Task<PollEnd> EndAsync(
        TaskCompletionSource<PollEnd> poller, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(
            _ => poller.TrySetResult(PollEnd.TimeIsUp), null, timeout, Timeout.InfiniteTimeSpan);
        await using var gone = cancellationToken.Register(() => poller.TrySetResult(PollEnd.TimeIsUp));
        return await poller.Task;
    }

    private void Add(FakeUpdate update)
    {
        _pending.Enqueue(update);
        Webhook?.Take(update);
        _poller?.TrySetResult(PollEnd.Updates);
    }

    private void Forget(long offset)
    {
        if (offset < 0)
        {
            while (_pending.Count > -offset)
            {
                _pending.Dequeue();
            }

            return;
        }

        while (_pending.TryPeek(out var first) && first.Id < offset)
        {
            _pending.Dequeue();
        }
    }
}

internal sealed record FakeUpdate(long Id, string Kind, long Key, ReadOnlyMemory<byte> Json)
{
    public bool IsDone { get; set; }
}
