using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord.Gateway;

namespace StudyBot.Testing.Discord;

/// <summary>Arranges the world.</summary>
public sealed partial class FakeDiscord
{
    public FakeGuild AddGuild(string name = "Study group", string locale = "en-US")
    {
        var guild = new FakeGuild(World, name, locale);
        lock (World.Gate)
        {
            World.Guilds.Add(guild);
        }

        return guild;
    }

    public FakeUser AddUser(string name, string locale = "en-US")
    {
        var user = new FakeUser(this, World.NewId(), name, locale);
        lock (World.Gate)
        {
            World.Users.Add(user);
        }

        return user;
    }

    /// <summary>Where the bot and a person write to each other.</summary>
    public FakeChannel DirectMessage(FakeUser user)
    {
        lock (World.Gate)
        {
            if (World.DirectMessage(user) is { } known)
            {
                return known;
            }

            var channel = new FakeChannel(World, ChannelType.Dm, null, null, null) { People = [user] };
            World.Add(channel);
            return channel;
        }
    }

    /// <summary>Where people write to each other without the bot.</summary>
    public FakeChannel PrivateChannel(params IEnumerable<FakeUser> people)
    {
        var all = people.ToList();
        var channel = new FakeChannel(
            World, all.Count > 2 ? ChannelType.GroupDm : ChannelType.Dm, null, null, null) { People = all };
        World.Add(channel);
        return channel;
    }

    /// <summary>Somebody deletes it; the bot hears of it if it wants to. Of a channel's threads nothing is said.</summary>
    public void Delete(FakeChannel channel)
    {
        channel.Delete();
        Gateway.Dispatch(
            channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", channel.ToJson(), channel.Guild, intent: 0);
    }

    /// <summary>Somebody removes the bot from the server.</summary>
    public void RemoveBot(FakeGuild guild)
    {
        lock (World.Gate)
        {
            guild.HasBot = false;
        }

        Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild.Id.ToString() }, guild, intent: 0);
    }

    /// <summary>Somebody adds the bot to the server.</summary>
    public void AddBot(FakeGuild guild)
    {
        lock (World.Gate)
        {
            guild.HasBot = true;
        }

        Gateway.Dispatch("GUILD_CREATE", GuildJson.Of(guild, this), guild, intent: 0);
    }

    /// <summary>Discord has an outage there.</summary>
    public void Break(FakeGuild guild) => Gateway.Dispatch(
        "GUILD_DELETE", new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true }, guild, intent: 0);

    internal FakeInteraction Interact(
        InteractionType type, FakeUser user, FakeChannel channel, JsonObject data, FakeMessage? source = null)
    {
        var interaction = new FakeInteraction(World, type, user, channel, data) { Source = source };
        World.Add(interaction);
        Gateway.Dispatch("INTERACTION_CREATE", interaction.ToJson(), channel.Guild);
        return interaction;
    }

    internal FakeMessage Say(FakeUser user, string text)
    {
        var message = DirectMessage(user).Write(user, text);
        Gateway.MessageCreated(message);
        return message;
    }
}
