using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

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
