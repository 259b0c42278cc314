using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Begins the thread that a quiz was asked to take place in.</summary>
public sealed partial class DiscordThreads(
    DiscordClient client,
    DiscordInteractions interactions,
    DiscordSession session,
    IStudyStore store,
    IShelf shelf,
    ILogger<DiscordThreads> logger)
{
    private const Permissions Needed = Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    private const int MaxName = 100;

    /// <summary>Minutes.</summary>
    private const int OneDay = 1_440;

    /// <summary>Is that what the interaction asks for, in a place where several people are?</summary>
    public static bool IsAskedFor(Interaction interaction, IncomingMessage message) =>
        message is { Kind: ConversationKind.Group, Body: Command { Name: "quiz" } }
        && (interaction.Data?.Options ?? []).Any(option =>
            option is { Name: DiscordCommands.ThreadOption, Value.Text: "true" });

    /// <summary>
    /// Answers the interaction with the message that the thread hangs on. Done again after a death in the middle, it
    /// finds that message and its thread.
    /// </summary>
    /// <returns>The command as if it had been given in the thread; as it was, where there can be none.</returns>
    public async Task<IncomingMessage> BeginAsync(
        Interaction interaction, IncomingMessage message, CancellationToken cancellationToken)
    {
        var handle = DiscordMessageReader.HandleOf(interaction)!;
        try
        {
            var parent = await store.InConversationAsync(
                message.Conversation, work => work.ConversationAsync(message.Kind, message.At), cancellationToken);
            var pack = shelf.Current.Find(parent.PackId).Pack;
            var phrases = Phrases.For(parent.Language) ?? Phrases.For(pack.OwnLanguage) ?? Phrases.English;
            if (!CanHaveThreads(interaction))
            {
                await SayAsync(handle, phrases.NoThreadHere, cancellationToken);
                return message;
            }

            var said = await SayAsync(handle, phrases.QuizIsInThread, cancellationToken);
            var name = TextCutter.Cut(phrases.QuizThreadName(pack.In(phrases.Language).Title), MaxName);
            var thread = await StartAsync(interaction.ChannelId!.Value, said, name, cancellationToken);
            var conversation = new DiscordAddress(thread).Conversation;
            await store.InConversationAsync(
                conversation,
                async work =>
                {
                    var known = await work.ConversationAsync(message.Kind, message.At);
                    await work.SaveConversationAsync(
                        known with { Language = parent.Language, PackId = parent.PackId });
                    return true;
                },
                cancellationToken);
            return message with { Conversation = conversation, ReplyHandle = null };
        }
        catch (DiscordException failure)
        {
            NoThread(logger, message.Conversation, failure.Message);
        }
        catch (StoreUnavailableException failure)
        {
            NoThread(logger, message.Conversation, failure.Message);
        }

        return message;
    }

    private static bool CanHaveThreads(Interaction interaction) =>
        interaction.Channel?.Type is ChannelType.GuildText
        && (interaction.AppPermissions is not { } rights
            || (rights & Permissions.Administrator) != 0
            || (rights & Needed) == Needed);

    /// <returns>The message's id.</returns>
    private async Task<Snowflake> SayAsync(
        DiscordReplyHandle.ToInteraction handle, RichText text, CancellationToken cancellationToken)
    {
        var message = new MessageParams
        {
            Content = DiscordMarkdown.Of(text),
            AllowedMentions = AllowedMentions.Nobody,
        };
        if (await interactions.TakeAsync(handle) == FirstAnswer.None)
        {
            var outcome = FirstAnswer.Unknown;
            try
            {
                var answered = await client.SendAsync(
                    new CreateInteractionResponse(
                        handle.Id, handle.Token, InteractionResponse.Message(message), WithResponse: true),
                    cancellationToken);
                outcome = FirstAnswer.Given;
                if (answered?.Resource?.Message is { } shown)
                {
                    return shown.Id;
                }
            }
            catch (DiscordRefusedException refusal) when (refusal.Code == ErrorCode.InteractionAlreadyAcknowledged)
            {
                // By an earlier process, or by an earlier try that nobody heard about.
            }
            finally
            {
                interactions.Answered(handle, outcome);
            }
        }

        var original = await client.SendAsync(
            new EditOriginalInteractionResponse(await session.ApplicationId, handle.Token, message),
            cancellationToken);
        interactions.Answered(handle, FirstAnswer.Given);
        return original.Id;
    }

    private async Task<Snowflake> StartAsync(
        Snowflake channel, Snowflake message, string name, CancellationToken cancellationToken)
    {
        try
        {
            var thread = await client.SendAsync(
                new StartThreadFromMessage(
                    channel, message, new StartThreadParams(name) { AutoArchiveDuration = OneDay }),
                cancellationToken);
            return thread.Id;
        }
        catch (DiscordRefusedException refusal) when (refusal.Code == ErrorCode.ThreadAlreadyCreated)
        {
            // It has the message's id.
            return message;
        }
    }

    [LoggerMessage(3411, LogLevel.Warning, "{Conversation}: no thread for a quiz, which goes on without: {Reason}")]
    private static partial void NoThread(ILogger logger, ConversationId conversation, string reason);
}
