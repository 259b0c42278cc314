using System.Collections.Immutable;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord;

/// <summary>A reply on its way.</summary>
public sealed class DiscordShipment(OutboxItem item, ImmutableArray<DiscordPost> posts)
{
    public OutboxItem Item => item;

    public ImmutableArray<DiscordPost> Posts => posts;

    /// <summary>How many of the posts took effect.</summary>
    public int Done { get; set; }

    /// <summary>Of what is scheduled: has this process begun to send it?</summary>
    public bool WasBegun { get; set; }

    /// <summary>Nobody knows what became of an earlier try, of this process or another.</summary>
    public bool IsUncertain { get; set; } = item.IsLeftover;

    /// <summary>Does what is being sent go to the conversation's own channel?</summary>
    public bool IsInOwnChannel { get; set; }

    public DiscordShownMessage? Shown { get; set; }
}
