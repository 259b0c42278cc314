using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What happened on Discord that the bot acts on. A closed family.</summary>
public abstract record GatewayEvent;

/// <summary>Somebody used a command, a component or a modal.</summary>
public sealed record InteractionCreate(Interaction Interaction) : GatewayEvent;

/// <summary>Somebody (perhaps the bot itself) wrote in a direct message with the bot.</summary>
public sealed record MessageCreate(Message Message) : GatewayEvent;

/// <summary>The bot is (again) a member of a server, or the shard has just begun.</summary>
public sealed record GuildCreate(Snowflake Id) : GatewayEvent
{
    /// <param name="data">All that there is to be known of the server: read up to its id.</param>
    /// <exception cref="JsonException">It has none.</exception>
    public static GuildCreate Read(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId && Snowflake.TryParse(reader.GetString(), out var id))
            {
                return new GuildCreate(id);
            }

            reader.Skip();
        }

        throw new JsonException("A server has an id.");
    }
}

/// <summary>A server is gone, or the bot is a member no more.</summary>
public sealed record GuildDelete(UnavailableGuild Guild) : GatewayEvent;

/// <summary>A channel or a thread is gone.</summary>
public sealed record ChannelDelete(Channel Channel) : GatewayEvent;

/// <summary>A shard's session is on, for the first time or again.</summary>
public sealed record ShardOpened(int ShardId, bool IsResumed) : GatewayEvent;
