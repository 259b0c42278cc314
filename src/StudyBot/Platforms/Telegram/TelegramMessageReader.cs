using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Turns an update into what it means; null: nothing for us. Whether a member of a group is an administrator it cannot
/// know: only who writes as the group itself surely is.
/// </summary>
/// <param name="botId">Our own.</param>
/// <param name="username">Our own, without the at sign.</param>
public sealed class TelegramMessageReader(long botId, string username)
{
    /// <summary>What administrators may write in a channel; everything else there is for its readers.</summary>
    private static readonly ImmutableArray<CommandDescription> ChannelCommands =
        [Commands.Daily, Commands.Fact, Commands.Language];

    /// <summary>The kinds of updates that we understand.</summary>
    public static readonly ImmutableArray<string> AllowedUpdates =
    [
        UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.PollAnswer,
        UpdateType.InlineQuery, UpdateType.MyChatMember,
    ];

    /// <param name="round">Of the poll that was voted in; null for all other updates, and when the poll is not one of
    /// ours.</param>
    public IncomingMessage? Read(Update update, Instant at, PollRound? round = null)
    {
        var message = update switch
        {
            { Message: { } written } => ReadMessage(written, at),
            { ChannelPost: { } post } => ReadPost(post, at),
            { CallbackQuery: { } query } => ReadPress(query, at),
            { PollAnswer: { } vote } when round is not null => ReadVote(vote, round, at),
            { InlineQuery: { } query } => ReadSearch(query, at),
            { MyChatMember: { } change } => TelegramMembershipReader.Read(change, at),
            _ => null,
        };
        return message is null or { Body: Searching }
            ? message
            : message with { UpdateKey = update.UpdateId.ToString(CultureInfo.InvariantCulture) };
    }

    private static IncomingMessage? ReadSearch(InlineQuery query, Instant at) => new(
        new TelegramAddress(query.From.Id).Conversation,
        ConversationKind.Private,
        SenderOf(query.From, isAdmin: true),
        at,
        new Searching(query.Query, null),
        ReplyHandle: new TelegramReplyHandle.ToInlineQuery(query.Id).ToString());

    /// <summary>
    /// Whoever can vote does so in time: Telegram closes the poll. Where we were slower than that, the vote counts.
    /// </summary>
    private static IncomingMessage? ReadVote(PollAnswer vote, PollRound round, Instant at)
    {
        var sender = vote.User is { } user ? SenderOf(user, TelegramAddress.Of(round.Conversation).IsPrivate)
            : vote.VoterChat is { } chat ? SenderOf(chat, isAdmin: false)
            : null;
        var lastMoment = round.ClosesAt - Duration.FromMilliseconds(1);
        return sender is null ? null : new IncomingMessage(
            round.Conversation,
            TelegramAddress.Of(round.Conversation).IsPrivate ? ConversationKind.Private : ConversationKind.Group,
            sender,
            lastMoment < at ? lastMoment.Value : at,
            new Pressed(round.Action, [.. vote.OptionIds.Select(id => id.ToString(CultureInfo.InvariantCulture))]),
            ReplyHandle: new TelegramReplyHandle.ToVote().ToString());
    }

    private static IncomingMessage? ReadPress(CallbackQuery query, Instant at)
    {
        if (query.Data is not { Length: > 0 } data || query.Message?.Chat.Type == ChatType.Channel)
        {
            return null;
        }

        var kind = query.Message is { } message ? KindOf(message.Chat) : ConversationKind.Private;
        var address = query.Message is null ? new TelegramAddress(query.From.Id) : AddressOf(query.Message);
        return new IncomingMessage(
            address.Conversation,
            kind,
            SenderOf(query.From, kind == ConversationKind.Private),
            at,
            CallbackData.Read(data),
            ReplyHandle: new TelegramReplyHandle.ToCallback(query.Id).ToString(),
            Place: query.Message?.Chat.Title);
    }

    private IncomingMessage? ReadPost(Message post, Instant at)
    {
        var body = post.Text is { } text ? CommandParser.Parse(text, username, isAddressed: false) : null;
        return body is Command command && Commands.Find(command.Name) is { } known && ChannelCommands.Contains(known)
            ? new IncomingMessage(
                AddressOf(post).Conversation,
                ConversationKind.Channel,
                SenderOf(post.Chat, isAdmin: true),
                at,
                body,
                ReplyHandle: HandleOf(post),
                Place: post.Chat.Title)
            : null;
    }

    private IncomingMessage? ReadMessage(Message message, Instant at)
    {
        var kind = KindOf(message.Chat);
        if ((message.MigrateFromChatId ?? message.MigrateToChatId) is not null)
        {
            // Said in both chats; what comes first moves everything.
            var from = new TelegramAddress(message.MigrateFromChatId ?? message.Chat.Id).Conversation;
            var to = new TelegramAddress(message.MigrateToChatId ?? message.Chat.Id).Conversation;
            return new IncomingMessage(from, kind, null, at, new Moved(to));
        }

        if (message.ForumTopicReopened is not null || message.GeneralForumTopicUnhidden is not null)
        {
            return new IncomingMessage(AddressOf(message).Conversation, kind, null, at, new Joined(IsReturn: true));
        }

        if (message is not { Text.Length: > 0, IsAutomaticForward: not true }
            || message.ViaBot?.Id == botId
            || SenderOf(message, kind) is not { } sender)
        {
            return null;
        }

        var (text, isMentioned) = WithoutMention(message);
        var isAddressed = kind == ConversationKind.Private || isMentioned || message.ReplyToMessage?.From?.Id == botId;
        return CommandParser.Parse(text, username, isAddressed) is { } body
            ? new IncomingMessage(
                AddressOf(message).Conversation, kind, sender, at, body, null, HandleOf(message), message.Chat.Title)
            : null;
    }

    /// <summary>The text, and is it for us by name? The name is not part of what is said.</summary>
    private (string Text, bool IsMentioned) WithoutMention(Message message)
    {
        var text = message.Text!;
        foreach (var entity in message.Entities ?? [])
        {
            var isInside = entity is { Offset: >= 0, Length: > 0 } && entity.Offset + entity.Length <= text.Length;
            if (isInside && IsOurs(entity, text))
            {
                return (text.Remove(entity.Offset, entity.Length).Trim(), true);
            }
        }

        return (text, false);
    }

    private bool IsOurs(MessageEntity entity, string text) => entity.Type switch
    {
        "mention" => text.AsSpan(entity.Offset + 1, entity.Length - 1)
            .Equals(username, StringComparison.OrdinalIgnoreCase),
        "text_mention" => entity.User?.Id == botId,
        _ => false,
    };

    /// <summary>Null for other bots.</summary>
    private static Sender? SenderOf(Message message, ConversationKind kind) => message switch
    {
        { SenderChat: { } chat } => SenderOf(chat, isAdmin: chat.Id == message.Chat.Id),
        { From: { IsBot: false } user } => SenderOf(user, kind == ConversationKind.Private),
        _ => null,
    };

    private static Sender SenderOf(User user, bool isAdmin) => new(
        TelegramAddress.Account(user.Id), $"{user.FirstName} {user.LastName}".Trim(), isAdmin, user.LanguageCode);

    private static Sender SenderOf(Chat chat, bool isAdmin) =>
        new(TelegramAddress.Account(chat.Id), chat.Title ?? chat.FirstName ?? "", isAdmin);

    private static string HandleOf(Message message) => new TelegramReplyHandle.ToMessage(message.MessageId).ToString();

    private static TelegramAddress AddressOf(Message message) =>
        new(message.Chat.Id, message.IsTopicMessage == true ? message.MessageThreadId : null);

    internal static ConversationKind KindOf(Chat chat) => chat.Type switch
    {
        ChatType.Private => ConversationKind.Private,
        ChatType.Channel => ConversationKind.Channel,
        _ => ConversationKind.Group,
    };
}
