using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>A channel, a thread, or a direct message.</summary>
public sealed class FakeChannel(
    DiscordWorld world, ChannelType type, string? name, FakeGuild? guild, FakeChannel? parent)
{
    public const Permissions UsualPermissions =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.AddReactions | Permissions.ReadMessageHistory | Permissions.CreatePublicThreads
        | Permissions.CreatePrivateThreads | Permissions.SendMessagesInThreads;

    private Permissions _botPermissions = UsualPermissions;

    public Snowflake Id { get; init; } = world.NewId();

    public ChannelType Type => type;

    public string? Name => name;

    public FakeGuild? Guild => guild;

    public FakeChannel? Parent => parent;

    /// <summary>Of a direct message or group: everybody but the bot.</summary>
    public IReadOnlyList<FakeUser> People { get; init; } = [];

    /// <summary>Is the bot one of those who talk here? Not in direct messages of people with each other.</summary>
    public bool HasBot => guild?.HasBot ?? type == ChannelType.Dm && People.Count == 1;

    public bool IsThread =>
        type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;

    public bool IsDeleted { get; set; }

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>What the bot may do here; a thread's are its channel's.</summary>
    public Permissions BotPermissions
    {
        get => parent?.BotPermissions ?? _botPermissions;
        set => _botPermissions = value;
    }

    /// <summary>All that is there, private ones too, oldest first; deleted ones are not.</summary>
    public List<FakeMessage> Messages { get; } = [];

    public InteractionContextType Context =>
        guild is not null ? InteractionContextType.Guild
        : HasBot ? InteractionContextType.BotDm
        : InteractionContextType.PrivateChannel;

    public IEnumerable<FakeMessage> MessagesSeenBy(FakeUser user) =>
        Messages.Where(message => message.OnlyFor is null || message.OnlyFor == user);

    /// <summary>A message of somebody, without telling the bot.</summary>
    public FakeMessage Write(FakeUser author, string content)
    {
        var message = new FakeMessage(world, this, author) { Content = content };
        lock (world.Gate)
        {
            Messages.Add(message);
        }

        world.Changed();
        return message;
    }

    /// <summary>Without telling the bot: it may not have been there to hear it.</summary>
    public void Delete()
    {
        lock (world.Gate)
        {
            IsDeleted = true;
            foreach (var thread in world.Channels.Where(channel => channel.Parent == this))
            {
                thread.IsDeleted = true;
            }
        }

        world.Changed();
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id.ToString(), ["type"] = (int)type, ["flags"] = 0 };
        if (guild is null)
        {
            json["recipients"] = new JsonArray([.. People.Select(person => (JsonNode)person.ToJson())]);
            json["last_message_id"] = null;
            return json;
        }

        json["guild_id"] = guild.Id.ToString();
        json["name"] = name;
        json["parent_id"] = parent?.Id.ToString();
        json["position"] = 0;
        json["permission_overwrites"] = new JsonArray();
        json["nsfw"] = false;
        json["rate_limit_per_user"] = 0;
        if (IsThread)
        {
            json["owner_id"] = FakeDiscord.BotId.ToString();
            json["message_count"] = Messages.Count;
            json["member_count"] = 1;
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = IsArchived,
                ["auto_archive_duration"] = 1440,
                ["archive_timestamp"] = JsonForm.Time(Id.CreatedAt),
                ["locked"] = IsLocked,
            };
        }

        return json;
    }
}
