using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Where an interaction took place, and what its author may do there.</summary>
/// <param name="IsAdmin">May they set things up there (Manage Server)? Everybody may where they are alone with the
/// bot.</param>
/// <param name="IsModerator">May they end what others began there (Manage Messages)?</param>
public readonly record struct DiscordPlace(
    DiscordAddress Address, ConversationKind Kind, bool IsAdmin, bool IsModerator)
{
    /// <returns>Null when it is not said where, or who did it.</returns>
    public static DiscordPlace? Of(Interaction interaction)
    {
        if ((interaction.ChannelId ?? interaction.Channel?.Id) is not { } channel
            || (interaction.Member?.User ?? interaction.User) is not { } user)
        {
            return null;
        }

        if (!MayWrite(interaction))
        {
            return new DiscordPlace(new DiscordAddress(channel, user.Id), ConversationKind.Aside, true, true);
        }

        if (interaction.GuildId is null)
        {
            return new DiscordPlace(new DiscordAddress(channel), ConversationKind.Private, true, true);
        }

        var rights = interaction.Member?.Permissions ?? Permissions.None;
        var isAdmin = (rights & (Permissions.ManageGuild | Permissions.Administrator)) != 0;
        return new DiscordPlace(
            new DiscordAddress(channel),
            ConversationKind.Group,
            isAdmin,
            isAdmin || (rights & Permissions.ManageMessages) != 0);
    }

    /// <summary>
    /// By itself, without an interaction to answer: in direct messages with it, and where it is a member and allowed
    /// to.
    /// </summary>
    private static bool MayWrite(Interaction interaction)
    {
        if (interaction.GuildId is null)
        {
            return interaction.Context is InteractionContextType.BotDm;
        }

        if (interaction.AuthorizingIntegrationOwners?.ContainsKey(ApplicationIntegrationType.GuildInstall) == false)
        {
            return false;
        }

        var needed = Permissions.ViewChannel
            | (interaction.Channel is { IsThread: true } ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        return interaction.AppPermissions is not { } rights
            || (rights & Permissions.Administrator) != 0
            || (rights & needed) == needed;
    }
}
