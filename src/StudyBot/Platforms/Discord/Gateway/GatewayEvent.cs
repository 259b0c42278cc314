using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What happened on Discord that the bot acts on. A closed family.</summary>
public abstract record GatewayEvent;

/// <summary>Somebody used a command, a component or a modal.</summary>
public sealed record InteractionCreate(Interaction Interaction) : GatewayEvent;

/// <summary>Somebody (perhaps the bot itself) wrote in a direct message with the bot.</summary>
public sealed record MessageCreate(Message Message) : GatewayEvent;

/// <summary>A server is gone, or the bot is a member no more.</summary>
public sealed record GuildDelete(UnavailableGuild Guild) : GatewayEvent;

/// <summary>A channel or a thread is gone.</summary>
public sealed record ChannelDelete(Channel Channel) : GatewayEvent;

/// <summary>A shard's session is on, for the first time or again.</summary>
public sealed record ShardOpened(int ShardId, bool IsResumed) : GatewayEvent;
