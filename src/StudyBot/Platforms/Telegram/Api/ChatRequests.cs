namespace StudyBot.Platforms.Telegram.Api;

public sealed record GetChat(long ChatId) : TelegramRequest<ChatFullInfo>("getChat");

/// <summary>
/// Surely answered for others than the bot itself only where the bot is an administrator, or the person is one.
/// </summary>
public sealed record GetChatMember(long ChatId, long UserId) : TelegramRequest<ChatMember>("getChatMember");

public sealed record LeaveChat(long ChatId) : TelegramRequest<bool>("leaveChat");

/// <param name="Action"><c>typing</c>, <c>upload_photo</c>, <c>upload_document</c> …; shown for 5 seconds or until a
/// message comes.</param>
public sealed record SendChatAction(long ChatId, string Action) : TelegramRequest<bool>("sendChatAction")
{
    public int? MessageThreadId { get; init; }
}
