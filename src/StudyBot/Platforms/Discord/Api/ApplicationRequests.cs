using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

public sealed record GetGatewayBot() : DiscordRequest<GatewayBot>(DiscordRoute.Of(HttpMethod.Get, "/gateway/bot"));

public sealed record GetCurrentApplication()
    : DiscordRequest<Application>(DiscordRoute.Of(HttpMethod.Get, "/applications/@me"));

/// <summary>With all localisations, so that it can be compared with what ought to be.</summary>
public sealed record GetGlobalApplicationCommands(Snowflake ApplicationId)
    : DiscordRequest<ImmutableArray<ApplicationCommand>>(DiscordRoute.Of(
        HttpMethod.Get, "/applications/{application_id}/commands?with_localizations=true", ApplicationId));

/// <summary>Replaces all commands of all types.</summary>
public sealed record BulkOverwriteGlobalApplicationCommands(
    Snowflake ApplicationId, ImmutableArray<ApplicationCommand> Commands)
    : DiscordRequest<ImmutableArray<ApplicationCommand>>(DiscordRoute.Of(
        HttpMethod.Put, "/applications/{application_id}/commands", ApplicationId))
{
    public override object Body => Commands;
}

public sealed record GetGuildApplicationCommands(Snowflake ApplicationId, Snowflake GuildId)
    : DiscordRequest<ImmutableArray<ApplicationCommand>>(DiscordRoute.Of(
        HttpMethod.Get,
        "/applications/{application_id}/guilds/{guild_id}/commands?with_localizations=true",
        ApplicationId,
        GuildId));

/// <summary>Replaces all commands of this server, of all types.</summary>
public sealed record BulkOverwriteGuildApplicationCommands(
    Snowflake ApplicationId, Snowflake GuildId, ImmutableArray<ApplicationCommand> Commands)
    : DiscordRequest<ImmutableArray<ApplicationCommand>>(DiscordRoute.Of(
        HttpMethod.Put, "/applications/{application_id}/guilds/{guild_id}/commands", ApplicationId, GuildId))
{
    public override object Body => Commands;
}
