using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// What a reply answers. A closed family; written as one letter and what follows it. Goes to the store and nowhere
/// else: an interaction's token is part of its text.
/// </summary>
public abstract record DiscordReplyHandle
{
    /// <summary>A message that was written to the bot in private.</summary>
    public sealed record ToMessage(Snowflake MessageId) : DiscordReplyHandle
    {
        public override string ToString() => $"t{MessageId}";
    }

    /// <param name="Token">For answering; 15 minutes from <see cref="CameAt"/>.</param>
    /// <param name="Source">Of a component, and of a modal that one opened: the message it stands in.</param>
    /// <param name="IsSourceEphemeral">Does only the person see that message?</param>
    /// <param name="User">Who did it; null in handles of an earlier version.</param>
    /// <param name="IsAlone">Is nobody else to see the answers, wherever they are given?</param>
    public sealed record ToInteraction(
        Snowflake Id,
        InteractionToken Token,
        DiscordInteractionKind Kind,
        Snowflake? Source = null,
        bool IsSourceEphemeral = false,
        Snowflake? User = null,
        bool IsAlone = false) : DiscordReplyHandle
    {
        /// <summary>By Discord's clock.</summary>
        public Instant CameAt => Id.CreatedAt;

        public override string ToString() =>
            $"{Letter(Kind)}{Id}:{Source}{(IsSourceEphemeral ? "e" : "")}@{User}{(IsAlone ? "a" : "")}:{Token.Value}";
    }

    /// <returns>Null when there is none.</returns>
    /// <exception cref="FormatException">We did not write it.</exception>
    public static DiscordReplyHandle? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text[0] == 't')
        {
            return new ToMessage(Snowflake.Parse(text[1..]));
        }

        if (KindOf(text[0]) is not { } kind || text[1..].Split(':', 3) is not [var id, var source, var token])
        {
            throw new FormatException("It is no handle of a reply on Discord.");
        }

        var (pressed, user) = source.Split('@', 2) is [var before, var behind] ? (before, behind) : (source, "");
        return new ToInteraction(
            Snowflake.Parse(id),
            new InteractionToken(token),
            kind,
            IdBefore(pressed, 'e'),
            pressed.EndsWith('e'),
            IdBefore(user, 'a'),
            user.EndsWith('a'));
    }

    private static Snowflake? IdBefore(string text, char sign) =>
        text.TrimEnd(sign) is { Length: > 0 } id ? Snowflake.Parse(id) : null;

    private static char Letter(DiscordInteractionKind kind) => kind switch
    {
        DiscordInteractionKind.Command => 'c',
        DiscordInteractionKind.MessageCommand => 'm',
        DiscordInteractionKind.Component => 'b',
        DiscordInteractionKind.Modal => 'f',
        _ => 'a',
    };

    private static DiscordInteractionKind? KindOf(char letter) => letter switch
    {
        'c' => DiscordInteractionKind.Command,
        'm' => DiscordInteractionKind.MessageCommand,
        'b' => DiscordInteractionKind.Component,
        'f' => DiscordInteractionKind.Modal,
        'a' => DiscordInteractionKind.Autocomplete,
        _ => null,
    };
}

/// <summary>What a person did; each has its own first answer.</summary>
public enum DiscordInteractionKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A command in a message's menu.</summary>
    MessageCommand,

    /// <summary>A button or a select menu.</summary>
    Component,

    /// <summary>A form that was sent; <see cref="DiscordReplyHandle.ToInteraction.Source"/> is null when a command
    /// opened it.</summary>
    Modal,

    /// <summary>Typing into an option that suggests: suggestions are the only answer, and it cannot be
    /// deferred.</summary>
    Autocomplete,
}
