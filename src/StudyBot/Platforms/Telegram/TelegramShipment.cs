using System.Collections.Immutable;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>A reply on its way.</summary>
/// <param name="done">How many of its requests took effect at an earlier try.</param>
public sealed class TelegramShipment(OutboxItem item, int done)
{
    public OutboxItem Item => item;

    public ImmutableArray<TelegramRequest> Requests { get; set; } = [];

    /// <summary>How many of the requests took effect.</summary>
    public int Done { get; set; } = done;

    /// <summary>Is the next one of those that must not be repeated?</summary>
    public bool IsShowing { get; set; }

    public ShownMessage? Shown { get; set; }
}
