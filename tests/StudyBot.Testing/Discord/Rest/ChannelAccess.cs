using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Finds channels and messages that the bot may reach.</summary>
internal sealed class ChannelAccess(FakeDiscord discord)
{
    public FakeChannel Open(ApiRequest request)
    {
        var channel = discord.World.Channel(request.Id("channel_id")) ?? throw ApiException.UnknownChannel;
        return channel.HasBot && Has(channel, Permissions.ViewChannel) ? channel : throw ApiException.MissingAccess;
    }

    public static FakeMessage Find(FakeChannel channel, ApiRequest request)
    {
        var id = request.Id("message_id");
        // An ephemeral message is out of reach but by its interaction's token.
        return channel.Messages.FindLast(message => message.Id == id && message.OnlyFor is null)
            ?? throw ApiException.UnknownMessage;
    }

    public static bool Has(FakeChannel channel, Permissions permission) =>
        channel.Guild is null || channel.BotPermissions.HasFlag(permission);

    public static void Require(FakeChannel channel, Permissions permission)
    {
        if (!Has(channel, permission))
        {
            throw ApiException.MissingPermissions;
        }
    }
}
