using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Daily;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Reminders come as direct messages: <c>/remind</c>, given anywhere else, is done there and answered where it was given,
/// to its author alone.
/// </summary>
public sealed partial class DiscordReminders(
    DiscordChannels channels,
    DiscordSession session,
    ConversationPhrases phrases,
    ReplyDelivery delivery,
    ILogger<DiscordReminders> logger)
{
    public static bool IsAskedFor(IncomingMessage message) =>
        message is { Kind: not ConversationKind.Private, Sender: not null, Body: Command { Name: var name } }
        && name == Commands.Remind.Name;

    /// <returns>The command as if it had been given in direct messages; null: they are closed, and its author has been
    /// told.</returns>
    public async Task<IncomingMessage?> ToDirectMessagesAsync(
        DiscordReplyHandle.ToInteraction handle, IncomingMessage message, CancellationToken cancellationToken)
    {
        var sender = message.Sender!;
        var turnsOn = DailyCommandParser.Parse(((Command)message.Body).Arguments) is DailyOn;
        try
        {
            var user = DiscordAddress.UserOf(sender.Account);
            var channel = await channels.DirectMessagesWithAsync(user, cancellationToken);
            var direct = new DiscordAddress(channel).Conversation;
            if (turnsOn)
            {
                // Whether they can be written to is only known from doing it.
                var words = await phrases.OfAsync(
                    direct, ConversationKind.Private, message.At, sender.LanguageHint, cancellationToken);
                var text = DiscordMarkdown.Of(words.RemindersComeHere, session.Mentions);
                await channels.CreateAsync(
                    channel, new MessageParams { Content = text }, $"remind{handle.Id}", cancellationToken);
            }

            return message with
            {
                Conversation = direct,
                Kind = ConversationKind.Private,
                ReplyHandle = (handle with { IsAlone = true }).ToString(),
                Place = null,
                ShowsOpen = turnsOn,
            };
        }
        catch (DiscordRefusedException refusal) when (refusal.IsFinal)
        {
            var words = await phrases.OfAsync(
                message.Conversation, message.Kind, message.At, sender.LanguageHint, cancellationToken);
            var reply = Reply.Say(words.DirectMessagesClosed) with { OnlyFor = sender.Account };
            delivery.Enqueue(
                [new OutboxItem(0, message.Conversation, message.Kind, reply, message.ReplyHandle, message.At)]);
            return null;
        }
        catch (DiscordException failure)
        {
            NotThere(logger, message.Conversation, failure.Message);
            return message;
        }
    }

    [LoggerMessage(3451, LogLevel.Warning, "{Conversation}: /remind is not done in direct messages: {Reason}")]
    private static partial void NotThere(ILogger logger, ConversationId conversation, string reason);
}
