namespace StudyBot.Platforms.Discord.Api;

/// <summary>A channel, thread or direct message; in interactions only some of its fields.</summary>
public sealed record Channel(Snowflake Id, ChannelType Type)
{
    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>Of a thread: the channel it belongs to.</summary>
    public Snowflake? ParentId { get; init; }

    public ThreadMetadata? ThreadMetadata { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsThread =>
        Type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;
}

public enum ChannelType
{
    GuildText = 0,
    Dm = 1,
    GuildVoice = 2,
    GroupDm = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildStageVoice = 13,
    GuildDirectory = 14,
    GuildForum = 15,
    GuildMedia = 16,
}

/// <param name="AutoArchiveDuration">Minutes without a message.</param>
public sealed record ThreadMetadata(bool Archived, bool Locked, int AutoArchiveDuration);
