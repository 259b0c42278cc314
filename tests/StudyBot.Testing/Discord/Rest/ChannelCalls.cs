using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Messages and reactions of channels where the bot is a member.</summary>
internal sealed class ChannelCalls(FakeDiscord discord)
{
    private readonly ChannelAccess _access = new(discord);

    public JsonNode Get(ApiRequest request) => _access.Open(request).ToJson();

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
        var channel = _access.Open(request);
        ChannelAccess.Require(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
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
            ChannelAccess.Require(channel, Permissions.AttachFiles);
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
        var channel = _access.Open(request);
        ChannelAccess.Require(channel, Permissions.ReadMessageHistory);
        return ChannelAccess.Find(channel, request).ToJson();
    }

    public JsonNode GetMessages(ApiRequest request)
    {
        var channel = _access.Open(request);
        if (!ChannelAccess.Has(channel, Permissions.ReadMessageHistory))
        {
            return new JsonArray();
        }

        var limit = int.Parse(
            request.Query.GetValueOrDefault("limit", "50"), System.Globalization.CultureInfo.InvariantCulture);
        var after = Snowflake.TryParse(request.Query.GetValueOrDefault("after"), out var id) ? id : default;
        var found = channel.Messages.Where(message => message.OnlyFor is null && message.Id > after);
        found = request.Query.ContainsKey("after") ? found.Take(limit).Reverse() : found.Reverse().Take(limit);
        return new JsonArray([.. found.Select(message => (JsonNode)message.ToJson())]);
    }

    public JsonNode EditMessage(ApiRequest request)
    {
        var channel = _access.Open(request);
        var message = ChannelAccess.Find(channel, request);
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
        var channel = _access.Open(request);
        var message = ChannelAccess.Find(channel, request);
        if (message.Author != discord.Bot)
        {
            ChannelAccess.Require(channel, Permissions.ManageMessages);
        }

        message.IsDeleted = true;
        channel.Messages.Remove(message);
        return null;
    }

    public JsonNode? React(ApiRequest request)
    {
        var channel = _access.Open(request);
        ChannelAccess.Require(channel, Permissions.ReadMessageHistory);
        ChannelAccess.Require(channel, Permissions.AddReactions);
        var emoji = request.Values["emoji_name"];
        if (emoji.All(char.IsAscii) && !emoji.Contains(':', StringComparison.Ordinal))
        {
            throw new ApiException(400, 10014, "Unknown Emoji");
        }

        var message = ChannelAccess.Find(channel, request);
        if (!message.Reactions.Contains(emoji))
        {
            message.Reactions.Add(emoji);
        }

        return null;
    }

    public JsonNode? TakeBackReaction(ApiRequest request)
    {
        ChannelAccess.Find(_access.Open(request), request).Reactions.Remove(request.Values["emoji_name"]);
        return null;
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
}
