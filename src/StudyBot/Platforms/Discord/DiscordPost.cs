using System.Collections.Immutable;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>One thing that a reply becomes. A closed family.</summary>
public abstract record DiscordPost
{
    /// <summary>To be shown anew, or in place of another.</summary>
    public sealed record Message(MessageParams Content) : DiscordPost;

    /// <summary>On the message that is answered.</summary>
    public sealed record Reaction(string Emoji) : DiscordPost;

    /// <summary>To somebody who is typing.</summary>
    public sealed record Suggestions(ImmutableArray<ApplicationCommandOptionChoice> Choices) : DiscordPost;
}
