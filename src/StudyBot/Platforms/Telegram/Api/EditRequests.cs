using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>Without <see cref="ReplyMarkup"/> the message loses its buttons.</summary>
/// <param name="Text">1–4096 characters after the entities are parsed.</param>
public sealed record EditMessageText(long ChatId, int MessageId, string Text)
    : TelegramRequest<Message>("editMessageText")
{
    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>Without <see cref="ReplyMarkup"/> the message loses its buttons.</summary>
public sealed record EditMessageCaption(long ChatId, int MessageId) : TelegramRequest<Message>("editMessageCaption")
{
    /// <summary>0–1024 characters after the entities are parsed.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>Without <see cref="ReplyMarkup"/> the message loses its buttons.</summary>
public sealed record EditMessageReplyMarkup(long ChatId, int MessageId)
    : TelegramRequest<Message>("editMessageReplyMarkup")
{
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>Closes a poll of ours for good.</summary>
public sealed record StopPoll(long ChatId, int MessageId) : TelegramRequest<Poll>("stopPoll")
{
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

public sealed record DeleteMessage(long ChatId, int MessageId) : TelegramRequest<bool>("deleteMessage");

/// <param name="Reaction">At most one of a bot; empty takes it back.</param>
public sealed record SetMessageReaction(long ChatId, int MessageId, ImmutableArray<ReactionType> Reaction)
    : TelegramRequest<bool>("setMessageReaction");

/// <param name="Type"><c>emoji</c>, <c>custom_emoji</c> or <c>paid</c>.</param>
/// <param name="Emoji">One of Telegram's list; null for the other types.</param>
public sealed record ReactionType(string Type, string? Emoji = null)
{
    public static ReactionType OfEmoji(string emoji) => new("emoji", emoji);
}
