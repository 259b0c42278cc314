using System.Collections.Immutable;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>A reply on its way.</summary>
public sealed class TelegramShipment(OutboxItem item)
{
    public OutboxItem Item => item;

    public ImmutableArray<TelegramRequest> Requests { get; set; } = [];

    /// <summary>How many of the requests took effect.</summary>
    public int Done { get; set; }

    /// <summary>Is the next one of those that must not be repeated?</summary>
    public bool IsShowing { get; set; }

    /// <summary>Of what is scheduled: it is noted that this process sends it, and nobody else may.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>Was it sent before, and nobody knows what became of that?</summary>
    public bool MayBeShown { get; set; } = item.IsLeftover;

    public ShownMessage? Shown { get; set; }

    /// <summary>What has to be saved of the polls that it sent or ended.</summary>
    public ImmutableArray<PlatformState> States { get; set; } = [];

    /// <summary>What was shown, and in which chat: in the supergroup that a group became it is out of reach.</summary>
    public string? NativeId { get; set; }
}
