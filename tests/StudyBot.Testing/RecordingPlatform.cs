using System.Collections.Concurrent;
using StudyBot.Core.Study;
using StudyBot.Messaging;

namespace StudyBot.Testing;

/// <summary>A platform that keeps what it was asked to show, and answers as a test says.</summary>
public sealed class RecordingPlatform(string name = "test") : IPlatform
{
    private readonly ConcurrentQueue<OutboxItem> _items = new();

    public string Name => name;

    /// <summary>Every attempt, in order.</summary>
    public IReadOnlyList<OutboxItem> Items => [.. _items];

    public IReadOnlyList<string> Texts => [.. _items.Select(item => ReplyText.Of(item.Reply))];

    /// <summary>What becomes of a reply; by default it is shown.</summary>
    public Func<OutboxItem, Task<DeliveryResult>> Answer { get; set; } =
        _ => Task.FromResult<DeliveryResult>(new Shown());

    public Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        _items.Enqueue(item);
        return Answer(item).WaitAsync(cancellationToken);
    }
}
