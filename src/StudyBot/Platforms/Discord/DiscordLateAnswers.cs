using System.Globalization;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// What is for one person and cannot be shown (any more) where they asked: it comes as a direct message, and to those
/// who take none a public sentence says that they ask again. What it says is never public.
/// </summary>
public sealed partial class DiscordLateAnswers(
    DiscordChannels channels,
    DiscordSession session,
    ConversationPhrases phrases,
    ILogger<DiscordLateAnswers> logger)
{
    private int _hasToldHost;

    /// <param name="asked">What it answers; null: nobody waits for it.</param>
    /// <returns>False: there is no way to reach them.</returns>
    /// <exception cref="DiscordException">It failed, or nobody waits for it and they take no direct messages.</exception>
    /// <exception cref="StoreUnavailableException">It is not known in which language to say it.</exception>
    public async Task<bool> ShowAsync(
        DiscordShipment shipment,
        MessageParams message,
        Snowflake user,
        DiscordReplyHandle.ToInteraction? asked,
        CancellationToken cancellationToken)
    {
        shipment.IsInOwnChannel = false;
        var item = shipment.Item;
        var isQuestion = item.Reply.Parts.Any(part => part is QuestionPart);
        try
        {
            var direct = await channels.DirectMessagesWithAsync(user, cancellationToken);
            await channels.CreateAsync(
                direct,
                isQuestion ? Say((await PhrasesAsync(item, cancellationToken)).QuestionTooLate) : message,
                DiscordNonce.Of(item, shipment.Done),
                cancellationToken);
            return true;
        }
        catch (DiscordRefusedException refusal) when (asked is not null && refusal.IsFinal)
        {
            return await AskToAskAgainAsync(item, user, asked, cancellationToken);
        }
    }

    private MessageParams Say(RichText text) => new() { Content = DiscordMarkdown.Of(text, session.Mentions) };

    private async Task<bool> AskToAskAgainAsync(
        OutboxItem item, Snowflake user, DiscordReplyHandle.ToInteraction asked, CancellationToken cancellationToken)
    {
        var sentence = Say((await PhrasesAsync(item, cancellationToken)).AnswerTooLate);
        try
        {
            // Once, however many replies the question has.
            await channels.CreateAsync(
                DiscordAddress.Of(item.To).ChannelId,
                sentence with { Content = $"<@{user}> {sentence.Content}" },
                string.Create(CultureInfo.InvariantCulture, $"late{asked.Id}"),
                cancellationToken);
            return true;
        }
        catch (DiscordRefusedException refusal) when (refusal.IsFinal)
        {
            TellHost(item.To, refusal);
            return false;
        }
    }

    /// <summary>Once: what can be done is the same everywhere, and each reply is reported as given up.</summary>
    private void TellHost(ConversationId conversation, DiscordRefusedException refusal)
    {
        if (Interlocked.Exchange(ref _hasToldHost, 1) == 0)
        {
            OutOfReach(logger, conversation, refusal.Message);
        }
    }

    private Task<Phrases> PhrasesAsync(OutboxItem item, CancellationToken cancellationToken) =>
        phrases.OfAsync(item.To, item.ToKind, item.At, hint: null, cancellationToken);

    [LoggerMessage(
        3461,
        LogLevel.Information,
        "{Conversation}: an answer came too late, its reader takes no direct messages, and the bot may not write there "
        + "({Reason}). Give it View Channel and Send Messages, or have them allow direct messages. This is said once")]
    private static partial void OutOfReach(ILogger logger, ConversationId conversation, string reason);
}
