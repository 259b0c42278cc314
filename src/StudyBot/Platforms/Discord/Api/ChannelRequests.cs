using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

public sealed record GetChannel(Snowflake ChannelId)
    : DiscordRequest<Channel>(DiscordRoute.Of(HttpMethod.Get, "/channels/{channel_id}", ChannelId));

/// <summary>Returns the one there is, or opens it.</summary>
public sealed record CreateDm(Snowflake RecipientId)
    : DiscordRequest<Channel>(DiscordRoute.Of(HttpMethod.Post, "/users/@me/channels"))
{
    public override object Body => new CreateDmParams(RecipientId);

    public override bool CanBeRepeated => true;
}

public sealed record CreateDmParams(Snowflake RecipientId);

/// <summary>Can be repeated when the message has a nonce that is enforced.</summary>
public sealed record CreateMessage(Snowflake ChannelId, MessageParams Message)
    : DiscordRequest<SentMessage>(DiscordRoute.Of(HttpMethod.Post, "/channels/{channel_id}/messages", ChannelId))
{
    public override object Body => Message;

    public override ImmutableArray<FileUpload> Files => Message.Files;

    public override bool CanBeRepeated => Message is { Nonce.Length: > 0, EnforceNonce: true };
}

public sealed record GetChannelMessage(Snowflake ChannelId, Snowflake MessageId)
    : DiscordRequest<Message>(DiscordRoute.Of(
        HttpMethod.Get, "/channels/{channel_id}/messages/{message_id}", ChannelId, MessageId));

/// <summary>Newest first, at most 100; none where the bot may not read the channel's history.</summary>
/// <param name="After">Those that came next after it; null: the latest.</param>
public sealed record GetChannelMessages(Snowflake ChannelId, Snowflake? After, int Limit)
    : DiscordRequest<ImmutableArray<Message>>(DiscordRoute.Of(
        HttpMethod.Get,
        After is { } after
            ? $"/channels/{{channel_id}}/messages?after={after}&limit={Limit}"
            : $"/channels/{{channel_id}}/messages?limit={Limit}",
        ChannelId))
{
    public const int MaxLimit = 100;
}

public sealed record EditMessage(Snowflake ChannelId, Snowflake MessageId, MessageParams Message)
    : DiscordRequest<SentMessage>(DiscordRoute.Of(
        HttpMethod.Patch, "/channels/{channel_id}/messages/{message_id}", ChannelId, MessageId))
{
    public override object Body => Message;

    public override ImmutableArray<FileUpload> Files => Message.Files;
}

public sealed record DeleteMessage(Snowflake ChannelId, Snowflake MessageId)
    : DiscordRequest<NoContent>(DiscordRoute.Of(
        HttpMethod.Delete, "/channels/{channel_id}/messages/{message_id}", ChannelId, MessageId));

/// <param name="Emoji">The character itself, or <c>name:id</c> for a server's own.</param>
public sealed record CreateReaction(Snowflake ChannelId, Snowflake MessageId, string Emoji)
    : DiscordRequest<NoContent>(DiscordRoute.Of(
        HttpMethod.Put,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me",
        ChannelId.ToString(),
        MessageId.ToString(),
        Emoji));

/// <summary>Takes back our own.</summary>
public sealed record DeleteOwnReaction(Snowflake ChannelId, Snowflake MessageId, string Emoji)
    : DiscordRequest<NoContent>(DiscordRoute.Of(
        HttpMethod.Delete,
        "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me",
        ChannelId.ToString(),
        MessageId.ToString(),
        Emoji));

/// <summary>
/// The thread gets the id of the message; a second one is refused with <see cref="ErrorCode.ThreadAlreadyCreated"/>.
/// </summary>
public sealed record StartThreadFromMessage(Snowflake ChannelId, Snowflake MessageId, StartThreadParams Thread)
    : DiscordRequest<Channel>(DiscordRoute.Of(
        HttpMethod.Post, "/channels/{channel_id}/messages/{message_id}/threads", ChannelId, MessageId))
{
    public override object Body => Thread;
}

public sealed record StartThreadWithoutMessage(Snowflake ChannelId, StartThreadParams Thread)
    : DiscordRequest<Channel>(DiscordRoute.Of(HttpMethod.Post, "/channels/{channel_id}/threads", ChannelId))
{
    public override object Body => Thread;
}

/// <param name="Name">1–100 characters.</param>
public sealed record StartThreadParams(string Name)
{
    /// <summary>Minutes: 60, 1,440, 4,320 or 10,080.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>Only without a message.</summary>
    public ChannelType? Type { get; init; }
}
