namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Who connects: the bot, and which of how many shards, counted from 0.</summary>
public sealed record GatewayIdentity(DiscordToken Token, int ShardId, int ShardCount);
