using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Threads of channels where the bot is a member.</summary>
internal sealed class ThreadCalls(FakeDiscord discord)
{
    private readonly ChannelAccess _access = new(discord);

    public JsonNode StartFromMessage(ApiRequest request)
    {
        var channel = _access.Open(request);
        ChannelAccess.Require(channel, Permissions.CreatePublicThreads);
        var message = ChannelAccess.Find(channel, request);
        if (message.Thread is not null)
        {
            throw new ApiException(400, 160004, "A thread has already been created for this message");
        }

        var thread = Thread(channel, request.Form, ChannelType.PublicThread, message.Id);
        message.Thread = thread;
        return thread.ToJson();
    }

    public JsonNode Start(ApiRequest request)
    {
        var channel = _access.Open(request);
        var type = (ChannelType)(request.Form.Number("type") ?? (int)ChannelType.PrivateThread);
        var isPrivate = type == ChannelType.PrivateThread;
        ChannelAccess.Require(channel, isPrivate ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
        return Thread(channel, request.Form, type, null).ToJson();
    }

    private FakeChannel Thread(FakeChannel channel, JsonObject body, ChannelType type, Snowflake? id)
    {
        if (channel.Guild is null || channel.IsThread)
        {
            throw new ApiException(400, 50024, "Cannot execute action on this channel type");
        }

        var form = new FormCheck();
        var name = form.Text(body, "", "name", 1, 100, isRequired: true);
        form.OneOf(body, "", "auto_archive_duration", false, 60, 1440, 4320, 10080);
        form.OneOf(body, "", "type", false, 10, 11, 12);
        form.ThrowIfAny();
        var thread = id is { } known
            ? new FakeChannel(discord.World, type, name, channel.Guild, channel) { Id = known }
            : new FakeChannel(discord.World, type, name, channel.Guild, channel);
        discord.World.Add(thread);
        return thread;
    }
}
