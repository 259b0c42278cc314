using System.Globalization;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>Where a conversation takes place: <c>chat</c> or <c>chat/topic</c>.</summary>
/// <param name="ChatId">Negative for groups and channels; the person's id for private chats.</param>
/// <param name="Topic">Of a forum; null for its general topic and elsewhere.</param>
public readonly record struct TelegramAddress(long ChatId, int? Topic = null)
{
    public const string Platform = "telegram";

    public bool IsPrivate => ChatId > 0;

    public ConversationId Conversation => new(Platform, ToString());

    public static AccountId Account(long userId) => new(Platform, userId.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">We did not write it.</exception>
    public static TelegramAddress Of(ConversationId conversation)
    {
        var parts = conversation.Address.Split('/');
        return new TelegramAddress(
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }

    public static long UserOf(AccountId account) => long.Parse(account.User, CultureInfo.InvariantCulture);

    public override string ToString() => Topic is { } topic
        ? string.Create(CultureInfo.InvariantCulture, $"{ChatId}/{topic}")
        : ChatId.ToString(CultureInfo.InvariantCulture);
}
