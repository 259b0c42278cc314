using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>The bot comes and goes: what counts is whether it can write.</summary>
public static class TelegramMembershipReader
{
    /// <returns>Null: it could and can.</returns>
    public static IncomingMessage? Read(ChatMemberUpdated change, Instant at)
    {
        var isChannel = change.Chat.Type == ChatType.Channel;
        var (could, can) = (CanWrite(change.OldChatMember, isChannel), CanWrite(change.NewChatMember, isChannel));
        MessageBody? body = (could, can) switch
        {
            (_, false) => new Left(change.NewChatMember.Status, CauseOf(change.NewChatMember)),
            (false, true) => new Joined(),
            _ => null,
        };
        return body is null ? null : new IncomingMessage(
            new TelegramAddress(change.Chat.Id).Conversation,
            TelegramMessageReader.KindOf(change.Chat),
            null,
            at,
            body,
            Place: change.Chat.Title);
    }

    private static bool CanWrite(ChatMember member, bool isChannel) => member.Status switch
    {
        ChatMemberStatus.Creator => true,
        ChatMemberStatus.Administrator => !isChannel || member.CanPostMessages == true,
        ChatMemberStatus.Member => !isChannel,
        ChatMemberStatus.Restricted => member is { IsMember: true, CanSendMessages: true },
        _ => false,
    };

    private static LeftCause CauseOf(ChatMember member) =>
        member.Status is ChatMemberStatus.Left or ChatMemberStatus.Kicked
            || member is { Status: ChatMemberStatus.Restricted, IsMember: not true }
                ? LeftCause.Removed
                : LeftCause.NotAllowed;
}
