using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Turns an interaction, or a message written in private, into what it means; null: nothing for us.</summary>
public static class DiscordMessageReader
{
    public static IncomingMessage? Read(Interaction interaction, Instant at)
    {
        if (DiscordPlace.Of(interaction) is not { } place
            || (interaction.Member?.User ?? interaction.User) is not { } user
            || BodyOf(interaction) is not { } body)
        {
            return null;
        }

        // Whom Discord shows an administrator's command, the server's administrators have allowed it.
        var isAllowed = body is Command command && Commands.Find(command.Name) is { NeedsAdmin: true };
        return new IncomingMessage(
            place.Address.Conversation,
            place.Kind,
            SenderOf(user, interaction.Member?.Nick, place.IsAdmin || isAllowed, place.IsModerator, interaction.Locale),
            at,
            body,
            body is Searching ? null : interaction.Id.ToString(),
            HandleOf(interaction)?.ToString(),
            place.Kind == ConversationKind.Group && interaction.Channel?.Name is { } name ? $"#{name}" : null,
            ShowsOpen: place.Kind != ConversationKind.Aside,
            AnswersAlone: true);
    }

    public static IncomingMessage? Read(Message message, Instant at)
    {
        if (message is not { GuildId: null, Content.Length: > 0, Author: { Bot: false } author }
            || CommandParser.Parse(message.Content, botName: null, isAddressed: true) is not { } body)
        {
            return null;
        }

        return new IncomingMessage(
            new DiscordAddress(message.ChannelId).Conversation,
            ConversationKind.Private,
            SenderOf(author, null, isAdmin: true, isModerator: true, null),
            at,
            body,
            message.Id.ToString(),
            new DiscordReplyHandle.ToMessage(message.Id).ToString(),
            ShowsOpen: true);
    }

    /// <returns>Null for what there is nothing to answer to.</returns>
    public static DiscordReplyHandle.ToInteraction? HandleOf(Interaction interaction)
    {
        DiscordInteractionKind? kind = interaction switch
        {
            { Type: InteractionType.ApplicationCommand, Data.Type: ApplicationCommandType.Message } =>
                DiscordInteractionKind.MessageCommand,
            { Type: InteractionType.ApplicationCommand } => DiscordInteractionKind.Command,
            { Type: InteractionType.MessageComponent } => DiscordInteractionKind.Component,
            { Type: InteractionType.ModalSubmit } => DiscordInteractionKind.Modal,
            { Type: InteractionType.ApplicationCommandAutocomplete } => DiscordInteractionKind.Autocomplete,
            _ => null,
        };
        return kind is not { } known ? null : new DiscordReplyHandle.ToInteraction(
            interaction.Id,
            interaction.Token,
            known,
            interaction.Message?.Id,
            interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) ?? false,
            (interaction.Member?.User ?? interaction.User)?.Id);
    }

    private static MessageBody? BodyOf(Interaction interaction) => interaction switch
    {
        { Type: InteractionType.ApplicationCommand, Data: { Type: ApplicationCommandType.Message } data } =>
            LookupOf(data),
        { Type: InteractionType.ApplicationCommand, Data: { Name: { } name } data } =>
            new Command(name, ArgumentsOf(name, data)),
        { Type: InteractionType.ApplicationCommandAutocomplete, Data: { Name: { } name } data } =>
            new Searching(TypedIn(data), name),
        { Type: InteractionType.MessageComponent or InteractionType.ModalSubmit, Data: { } data } =>
            DiscordPress.Read(data),
        _ => null,
    };

    private static Command? LookupOf(InteractionData data) =>
        data is { TargetId: { } target, Resolved.Messages: { } messages }
        && messages.TryGetValue(target, out var message)
            ? new Command(Commands.Lookup.Name, MessageWords.Of(message))
            : null;

    private static string ArgumentsOf(string command, InteractionData data)
    {
        var options = data.Options ?? [];
        return Commands.Find(command)?.Join(name =>
                options.FirstOrDefault(option => option.Name == name)?.Value?.Text.Trim())
            ?? string.Join(' ', options.Select(option => option.Value?.Text));
    }

    private static string TypedIn(InteractionData data) =>
        (data.Options ?? []).FirstOrDefault(option => option.Focused)?.Value?.Text ?? "";

    private static Sender SenderOf(User user, string? nick, bool isAdmin, bool isModerator, string? locale) => new(
        DiscordAddress.Account(user.Id), nick ?? user.GlobalName ?? user.Username, isAdmin, locale, isModerator);
}
