using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>A server.</summary>
public sealed class FakeGuild(DiscordWorld world, string name, string locale)
{
    private const Permissions OfAdmins =
        Permissions.ManageGuild | Permissions.ManageMessages | Permissions.ManageThreads;

    private readonly Dictionary<FakeUser, Permissions> _members = [];

    public Snowflake Id { get; } = world.NewId();

    public string Name => name;

    public string Locale => locale;

    /// <summary>Is the bot a member (a server install)?</summary>
    public bool HasBot { get; set; } = true;

    public IReadOnlyDictionary<FakeUser, Permissions> Members => _members;

    public FakeChannel AddChannel(string channelName, ChannelType type = ChannelType.GuildText)
    {
        var channel = new FakeChannel(world, type, channelName, this, null);
        world.Add(channel);
        return channel;
    }

    /// <param name="isAdmin">May they manage the server and its messages?</param>
    public void Join(FakeUser user, bool isAdmin = false) =>
        _members[user] = FakeChannel.UsualPermissions | (isAdmin ? OfAdmins : Permissions.None);
}
