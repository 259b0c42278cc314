using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Messages, reactions and threads of channels where the bot is a member.</summary>
internal sealed class ChannelCalls(FakeDiscord discord)
{
    public JsonNode Get(ApiRequest request) => Open(request).ToJson();

    public JsonNode CreateDm(ApiRequest request)
    {
        var form = new FormCheck();
        var id = form.Text(request.Form, "", "recipient_id", 1, 20, isRequired: true);
        form.ThrowIfAny();
        var user = discord.World.Users.Find(candidate => candidate.Id.ToString() == id)
            ?? throw new ApiException(400, 50033, "Invalid Recipient(s)");
        return discord.DirectMessage(user).ToJson();
    }

    public JsonNode CreateMessage(ApiRequest request)
    {
        var channel = Open(request);
        Require(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        if (channel.IsLocked || (channel.IsArchived && channel.IsLocked))
        {
            throw new ApiException(403, 160005, "Thread is locked");
        }

        if (channel.People is [{ BlocksBot: true }])
        {
            throw new ApiException(403, 50007, "Cannot send messages to this user");
        }

        var body = request.Form;
        MessageCheck.Check(request, body, "", null, mayBeEphemeral: false);
        var nonce = Nonce(body);
        if (nonce is not null && body.Flag("enforce_nonce") && discord.Nonces.Find(nonce) is { } first)
        {
            return first.ToJson();
        }

        if (request.Files.Count > 0)
        {
            Require(channel, Permissions.AttachFiles);
        }

        var message = new FakeMessage(discord.World, channel, discord.Bot) { Nonce = body["nonce"]?.DeepClone() };
        MessageEdit.Fill(message, body, request);
        if (channel.Guild is not null && !channel.BotPermissions.HasFlag(Permissions.EmbedLinks))
        {
            message.Embeds = [];
        }

        if (body["message_reference"] is JsonObject reference)
        {
            message.RepliesTo = Referred(channel, reference);
        }

        MessageCheck.ThrowIfEmpty(message);
        channel.IsArchived = false;
        channel.Messages.Add(message);
        if (nonce is not null)
        {
            discord.Nonces.Add(nonce, message);
        }

        discord.Gateway.MessageCreated(message);
        return message.ToJson();
    }

    public JsonNode GetMessage(ApiRequest request)
    {
        var channel = Open(request);
        Require(channel, Permissions.ReadMessageHistory);
        return Find(channel, request).ToJson();
    }

    public JsonNode GetMessages(ApiRequest request)
    {
        var channel = Open(request);
        if (!Has(channel, Permissions.ReadMessageHistory))
        {
            return new JsonArray();
        }

        var limit = int.Parse(request.Query.GetValueOrDefault("limit", "50"), System.Globalization.CultureInfo.InvariantCulture);
        var after = Snowflake.TryParse(request.Query.GetValueOrDefault("after"), out var id) ? id : default;
        var found = channel.Messages.Where(message => message.OnlyFor is null && message.Id > after);
        found = request.Query.ContainsKey("after") ? found.Take(limit).Reverse() : found.Reverse().Take(limit);
        return new JsonArray([.. found.Select(message => (JsonNode)message.ToJson())]);
    }

    public JsonNode EditMessage(ApiRequest request)
    {
        var channel = Open(request);
        var message = Find(channel, request);
        if (message.Author != discord.Bot)
        {
            throw new ApiException(403, 50005, "Cannot edit a message authored by another user");
        }

        if (channel.IsArchived)
        {
            throw new ApiException(400, 50083, "Thread is archived");
        }

        MessageCheck.Check(request, request.Form, "", message, mayBeEphemeral: false);
        MessageEdit.Fill(message, request.Form, request);
        MessageCheck.ThrowIfEmpty(message);
        message.Edits++;
        message.EditedAt = discord.World.Now;
        return message.ToJson();
    }

    public JsonNode? DeleteMessage(ApiRequest request)
    {
        var channel = Open(request);
        var message = Find(channel, request);
        if (message.Author != discord.Bot)
        {
            Require(channel, Permissions.ManageMessages);
        }

        message.IsDeleted = true;
        channel.Messages.Remove(message);
        return null;
    }

    public JsonNode? React(ApiRequest request)
    {
        var channel = Open(request);
        Require(channel, Permissions.ReadMessageHistory);
        Require(channel, Permissions.AddReactions);
        var emoji = request.Values["emoji_name"];
        if (emoji.All(char.IsAscii) && !emoji.Contains(':', StringComparison.Ordinal))
        {
            throw new ApiException(400, 10014, "Unknown Emoji");
        }

        var message = Find(channel, request);
        if (!message.Reactions.Contains(emoji))
        {
            message.Reactions.Add(emoji);
        }

        return null;
    }

    public JsonNode? TakeBackReaction(ApiRequest request)
    {
        Find(Open(request), request).Reactions.Remove(request.Values["emoji_name"]);
        return null;
    }

    public JsonNode StartThreadFromMessage(ApiRequest request)
    {
        var channel = Open(request);
        Require(channel, Permissions.CreatePublicThreads);
        var message = Find(channel, request);
        if (message.Thread is not null)
        {
            throw new ApiException(400, 160004, "A thread has already been created for this message");
        }

        var thread = Thread(channel, request.Form, ChannelType.PublicThread, message.Id);
        message.Thread = thread;
        return thread.ToJson();
    }

    public JsonNode StartThread(ApiRequest request)
    {
        var channel = Open(request);
        var type = (ChannelType)(request.Form.Number("type") ?? (int)ChannelType.PrivateThread);
        Require(
            channel, type == ChannelType.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
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

    private FakeChannel Open(ApiRequest request)
    {
        var channel = discord.World.Channel(request.Id("channel_id")) ?? throw ApiException.UnknownChannel;
        return channel.HasBot && Has(channel, Permissions.ViewChannel) ? channel : throw ApiException.MissingAccess;
    }

    private static FakeMessage Find(FakeChannel channel, ApiRequest request)
    {
        var id = request.Id("message_id");
        // An ephemeral message is out of reach but by its interaction's token.
        return channel.Messages.FindLast(message => message.Id == id && message.OnlyFor is null) ?? throw ApiException.UnknownMessage;
    }

    private static Snowflake? Referred(FakeChannel channel, JsonObject reference)
    {
        if (channel.Messages.Find(message => message.Id.ToString() == reference.Text("message_id")) is { } found)
        {
            return found.Id;
        }

        var mayBeMissing = reference["fail_if_not_exists"] is not null && !reference.Flag("fail_if_not_exists");
        return mayBeMissing ? null : throw new ApiException(400, 50035, "Invalid Form Body", new JsonObject
        {
            ["message_reference"] = new JsonObject
            {
                ["_errors"] = new JsonArray(new JsonObject
                {
                    ["code"] = "REPLIES_UNKNOWN_MESSAGE",
                    ["message"] = "Unknown message",
                }),
            },
        });
    }

    private static string? Nonce(JsonObject body)
    {
        var form = new FormCheck();
        var nonce = body["nonce"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? body["nonce"]!.ToString()
            : form.Text(body, "", "nonce", 0, 25);
        form.ThrowIfAny();
        return nonce;
    }

    private static bool Has(FakeChannel channel, Permissions permission) =>
        channel.Guild is null || channel.BotPermissions.HasFlag(permission);

    private static void Require(FakeChannel channel, Permissions permission)
    {
        if (!Has(channel, permission))
        {
            throw ApiException.MissingPermissions;
        }
    }
}
