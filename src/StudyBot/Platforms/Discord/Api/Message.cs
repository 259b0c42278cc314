using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// A message, as far as the bot reads it. Without the privileged intent the content of others' messages is empty, save
/// in direct messages, in mentions of the bot and where a message command is used.
/// </summary>
public sealed record Message(Snowflake Id, Snowflake ChannelId)
{
    public User? Author { get; init; }

    public string Content { get; init; } = "";

    /// <summary>ISO 8601.</summary>
    public string? Timestamp { get; init; }

    public MessageFlags Flags { get; init; }

    public ImmutableArray<Embed>? Embeds { get; init; }

    /// <summary>As far as the bot knows their kinds.</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(MessageComponents.JsonConverter))]
    public MessageComponents Components { get; init; } = [];

    /// <summary>Only in events.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Only in events.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>A number when its sender gave one.</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(NonceJsonConverter))]
    public string? Nonce { get; init; }

    /// <summary>What it answers, also of what followed the first answer.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>The thread begun from this message.</summary>
    public Channel? Thread { get; init; }
}

/// <summary>A message of the bot's own that was just sent or edited: what else is in it the bot knows.</summary>
public sealed record SentMessage(Snowflake Id, Snowflake ChannelId);

/// <param name="Id">Of the interaction.</param>
public sealed record InteractionMetadata(Snowflake Id);

[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,

    /// <summary>The message is its components: neither content nor embeds.</summary>
    IsComponentsV2 = 1 << 15,
}

/// <summary>
/// Which mentions in a text ping. Nobody, here: names and texts of people stand in our messages, and they must not call
/// anybody.
/// </summary>
/// <param name="Parse">Any of <c>users</c>, <c>roles</c>, <c>everyone</c>.</param>
public sealed record AllowedMentions(ImmutableArray<string> Parse)
{
    public static readonly AllowedMentions Nobody = new([]);

    /// <summary>Does a reply ping whom it replies to?</summary>
    public bool? RepliedUser { get; init; }
}

/// <param name="Id">The index of the file in <see cref="DiscordRequest.Files"/>, or the id of a file that an edited
/// message keeps.</param>
public sealed record Attachment(Snowflake Id)
{
    public string? Filename { get; init; }

    /// <summary>What a picture shows, for those who do not see it; at most 1,024 characters.</summary>
    public string? Description { get; init; }
}

public sealed record MessageReference(Snowflake MessageId)
{
    /// <summary>False: send it all the same when the message is gone. Discord's default is true.</summary>
    public bool? FailIfNotExists { get; init; }
}
