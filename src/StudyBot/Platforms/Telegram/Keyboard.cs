using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Choices as buttons below a message.</summary>
public static class Keyboard
{
    /// <returns>Null when there is no button.</returns>
    public static InlineKeyboardMarkup? Of(IEnumerable<ImmutableArray<Choice>> rows, TelegramReplyContext context)
    {
        ImmutableArray<ImmutableArray<InlineKeyboardButton>> buttons =
        [
            .. rows
                .Select(row => row.Select(choice => Of(choice, context)).OfType<InlineKeyboardButton>())
                .Select(row => row.ToImmutableArray())
                .Where(row => !row.IsEmpty),
        ];
        return buttons.IsEmpty ? null : new InlineKeyboardMarkup(buttons);
    }

    private static InlineKeyboardButton? Of(Choice choice, TelegramReplyContext context)
    {
        var link = choice switch
        {
            { Link: { } address } => address,
            { Action: { } action } when context is { Kind: not ConversationKind.Private, Username: { } bot }
                && (choice.OpensPrivate || context.Kind == ConversationKind.Channel) => DeepLink.To(bot, action),
            _ => null,
        };
        return (link, choice.Action, context.Kind) switch
        {
            ({ } address, _, _) => new InlineKeyboardButton(choice.Label) { Url = address },
            (null, { } action, not ConversationKind.Channel) =>
                new InlineKeyboardButton(choice.Label) { CallbackData = action, Style = StyleOf(choice.Style) },
            _ => null,
        };
    }

    private static string? StyleOf(ChoiceStyle style) => style switch
    {
        ChoiceStyle.Primary => "primary",
        ChoiceStyle.Danger => "danger",
        _ => null,
    };
}
