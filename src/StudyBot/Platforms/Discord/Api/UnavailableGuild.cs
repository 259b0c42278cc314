namespace StudyBot.Platforms.Discord.Api;

/// <summary>A server that the bot cannot see.</summary>
/// <param name="Unavailable">True: Discord has an outage, and the bot is a member still.</param>
public sealed record UnavailableGuild(Snowflake Id, bool Unavailable = false);
