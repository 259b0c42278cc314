using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What is done about a message in its turn, before it is handed in.</summary>
public sealed class DiscordPreparation(DiscordThreads threads, DiscordServers servers, DiscordReminders reminders)
{
    /// <summary>Will only its author see the answer?</summary>
    public static bool IsForOne(DiscordReplyHandle.ToInteraction handle, IncomingMessage message) =>
        message.Kind == ConversationKind.Aside
        || handle.Kind == DiscordInteractionKind.MessageCommand
        || DiscordReminders.IsAskedFor(message);

    /// <returns>What is to be handed in, perhaps elsewhere; null: it has been answered.</returns>
    public async Task<IncomingMessage?> PrepareAsync(
        Interaction interaction,
        DiscordReplyHandle.ToInteraction handle,
        IncomingMessage message,
        CancellationToken cancellationToken)
    {
        if (DiscordReminders.IsAskedFor(message))
        {
            return await reminders.ToDirectMessagesAsync(handle, message, cancellationToken);
        }

        var handed = DiscordThreads.IsAskedFor(interaction, message)
            ? await threads.BeginAsync(interaction, message, cancellationToken)
            : message;
        if (interaction.GuildId is { } guild && handed is { Kind: ConversationKind.Group, Body: not Searching })
        {
            var isBegun = handed.Conversation != message.Conversation;
            await servers.NoteAsync(
                guild,
                DiscordAddress.Of(handed.Conversation).ChannelId,
                isBegun ? interaction.ChannelId : interaction.Channel is { IsThread: true } thread ? thread.ParentId : null,
                cancellationToken);
        }

        return handed;
    }
}
