using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

/// <param name="MessageId">Unique in its chat.</param>
/// <param name="Date">Unix time; 0 for a message of which only chat and id are known
/// (<c>InaccessibleMessage</c>).</param>
public sealed record Message(int MessageId, long Date, Chat Chat)
{
    /// <summary>
    /// Set in forums, and for replies in other supergroups too: only with <see cref="IsTopicMessage"/> is it a topic.
    /// </summary>
    public int? MessageThreadId { get; init; }

    public bool? IsTopicMessage { get; init; }

    /// <summary>
    /// Null in channels; a stand-in (<c>GroupAnonymousBot</c>, <c>Channel_Bot</c>) for who writes as a chat.
    /// </summary>
    public User? From { get; init; }

    /// <summary>Who writes as a chat: the same chat for an anonymous administrator, a channel for its owner.</summary>
    public Chat? SenderChat { get; init; }

    public string? AuthorSignature { get; init; }

    public Message? ReplyToMessage { get; init; }

    /// <summary>The bot through whose inline mode the message was written.</summary>
    public User? ViaBot { get; init; }

    /// <summary>Set for forwarded messages; only that it is there matters to us.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    /// <summary>A channel's post that Telegram itself forwarded to the discussion group.</summary>
    public bool? IsAutomaticForward { get; init; }

    public long? EditDate { get; init; }

    public string? Text { get; init; }

    public ImmutableArray<MessageEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public ImmutableArray<MessageEntity>? CaptionEntities { get; init; }

    public Poll? Poll { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public ImmutableArray<User>? NewChatMembers { get; init; }

    public User? LeftChatMember { get; init; }

    public bool? GroupChatCreated { get; init; }

    public bool? SupergroupChatCreated { get; init; }

    public ForumTopicReopened? ForumTopicReopened { get; init; }

    public GeneralForumTopicUnhidden? GeneralForumTopicUnhidden { get; init; }

    /// <summary>In the old group: it is a supergroup of this id now.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>In the new supergroup: it was a group of this id.</summary>
    public long? MigrateFromChatId { get; init; }
}

/// <param name="Type"><c>mention</c>, <c>bot_command</c>, <c>text_mention</c>, <c>url</c>, <c>bold</c> …</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record MessageEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    /// <summary>For <c>text_mention</c>.</summary>
    public User? User { get; init; }
}

/// <summary>Holds nothing.</summary>
public sealed record ForumTopicReopened;

/// <summary>Holds nothing.</summary>
public sealed record GeneralForumTopicUnhidden;

public sealed record MessageOrigin(string Type, long Date);
