using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord;

/// <summary>
/// Lets another process arrange the fake's world and let its people act: <c>POST /control</c> with <c>{"do": "…",
/// …}</c>. Ids are strings, as Discord's are.
/// </summary>
internal sealed class DiscordControl(FakeDiscord discord)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, FakeInteraction> _interactions = [];

    /// <exception cref="InvalidOperationException">In Discord's app it cannot be done.</exception>
    /// <exception cref="KeyNotFoundException">There is no such thing.</exception>
    /// <exception cref="TimeoutException">What is waited for does not come.</exception>
    public async Task<JsonNode> DoAsync(JsonObject order) => Needed(order, "do") switch
    {
        "guild" => Id(discord.AddGuild(Needed(order, "name"), order.Text("locale") ?? "en-US").Id),
        "channel" => Id(Guild(order).AddChannel(Needed(order, "name")).Id),
        "user" => Id(AddUser(order).Id),
        "dm" => Id(discord.DirectMessage(User(order)).Id),
        "say" => User(order).Say(Needed(order, "text")).ToJson(),
        "write" => Channel(order).Write(User(order), Needed(order, "text")).ToJson(),
        "run" => Begin(User(order).Run(Channel(order), Needed(order, "command"), Options(order))),
        "type" => Begin(User(order).Type(
            Channel(order), Needed(order, "command"), Needed(order, "option"), Needed(order, "text"), Options(order))),
        "use-on" => Begin(User(order).UseOn(Message(order), Needed(order, "command"))),
        "press" => Begin(User(order).Press(Message(order), Needed(order, "button"))),
        "choose" => Begin(User(order).Choose(Message(order), Texts(order, "options"))),
        "submit" => Begin(User(order).Submit(
            _interactions[Needed(order, "interaction")],
            (order["fields"] as JsonObject ?? []).Select(field => (field.Key, (string)field.Value!)))),
        "wait" => await WaitAsync(_interactions[Needed(order, "interaction")]),
        "messages" => Messages(order),
        "gateway" => Gateway(order),
        "fault" => Fault(order),
        "stats" => Stats(),
        var unknown => throw new KeyNotFoundException($"'{unknown}' is nothing that can be done."),
    };

    private static JsonObject Id(Snowflake id) => new() { ["id"] = id.ToString() };

    private static string Needed(JsonObject order, string name) =>
        order.Text(name) ?? throw new KeyNotFoundException($"'{name}' is missing in {order.ToJsonString()}.");

    private static IEnumerable<string> Texts(JsonObject order, string name) =>
        (order[name] as JsonArray ?? []).Select(text => (string)text!);

    private static IEnumerable<(string, object)> Options(JsonObject order) => (order["options"] as JsonObject ?? [])
        .Select(option => (option.Key, option.Value!.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => (object)(long)option.Value!,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => (bool)option.Value!,
            _ => (string)option.Value!,
        }));

    private JsonObject Begin(FakeInteraction interaction)
    {
        _interactions[interaction.Id.ToString()] = interaction;
        return Id(interaction.Id);
    }

    /// <summary>Ends when it is answered, and a deferred answer filled in.</summary>
    private async Task<JsonNode> WaitAsync(FakeInteraction interaction)
    {
        await discord.World
            .WhenAsync(() => interaction is { AnsweredWith: not null, Original: not { IsLoading: true } } ? this : null)
            .WaitAsync(Patience);
        lock (discord.World.Gate)
        {
            return new JsonObject
            {
                ["answered_with"] = (int)interaction.AnsweredWith!,
                ["original"] = Shown(interaction.Original),
                ["follow_ups"] = new JsonArray([.. interaction.FollowUps.Select(Shown)]),
                ["modal"] = interaction.Modal?.DeepClone(),
                ["choices"] = interaction.Choices?.DeepClone(),
            };
        }
    }

    private static JsonNode? Shown(FakeMessage? message)
    {
        var json = message?.ToJson();
        if (json is not null)
        {
            json["only_for"] = message!.OnlyFor?.Id.ToString();
            json["reactions"] = new JsonArray([.. message.Reactions.Select(emoji => (JsonNode)emoji)]);
            json["edits"] = message.Edits;
        }

        return json;
    }

    private JsonArray Messages(JsonObject order)
    {
        lock (discord.World.Gate)
        {
            return new JsonArray([.. Channel(order).Messages.Select(Shown)]);
        }
    }

    private JsonObject Gateway(JsonObject order)
    {
        switch (Needed(order, "action"))
        {
            case "drop":
                discord.Gateway.Drop();
                break;
            case "reconnect":
                discord.Gateway.AskToReconnect();
                break;
            case "invalidate":
                discord.Gateway.Invalidate(order.Flag("resumable"));
                break;
            case "close":
                discord.Gateway.Close((int)order.Number("code")!);
                break;
            case "mute":
                discord.Gateway.IsMute = order.Flag("is_mute");
                break;
            default:
                throw new KeyNotFoundException("The gateway can drop, reconnect, invalidate, close and mute.");
        }

        return [];
    }

    private JsonObject Fault(JsonObject order)
    {
        RestFault fault = Needed(order, "fault") switch
        {
            "cut-before" => new RestFault.CutBefore(),
            "cut-after" => new RestFault.CutAfter(),
            "fails" => new RestFault.Fails((int)(order.Number("status") ?? 500)),
            "too-many" => new RestFault.TooMany(order.Text("scope") ?? "user", order.Number("retry_after") ?? 1),
            var unknown => throw new KeyNotFoundException($"There is no fault '{unknown}'."),
        };
        discord.Faults.Next(order.Text("route") ?? "", fault, (int)(order.Number("times") ?? 1));
        return [];
    }

    private JsonObject Stats() => new()
    {
        ["identifies"] = discord.Gateway.Identifies.Count,
        ["resumes"] = discord.Gateway.Resumes,
        ["heartbeats"] = discord.Gateway.Heartbeats,
        ["rate_limited"] = discord.Buckets.Refusals,
        ["ready_shards"] = discord.Gateway.ReadyShards.Count,
        ["violations"] = new JsonArray([.. discord.Violations.Select(violation => (JsonNode)violation)]),
    };

    private FakeUser AddUser(JsonObject order)
    {
        var user = discord.AddUser(Needed(order, "name"), order.Text("locale") ?? "en-US");
        user.HasInstalled = order.Flag("has_installed");
        if (order.ContainsKey("guild"))
        {
            Guild(order).Join(user, order.Flag("is_admin"));
        }

        return user;
    }

    private FakeGuild Guild(JsonObject order) => Find(order, "guild", discord.World.Guilds, guild => guild.Id);

    private FakeUser User(JsonObject order) => Find(order, "user", discord.World.Users, user => user.Id);

    private FakeChannel Channel(JsonObject order) =>
        Find(order, "channel", discord.World.Channels, channel => channel.Id);

    private FakeMessage Message(JsonObject order)
    {
        lock (discord.World.Gate)
        {
            var messages = discord.World.Channels.SelectMany(channel => channel.Messages);
            return Find(order, "message", messages, message => message.Id);
        }
    }

    private T Find<T>(JsonObject order, string name, IEnumerable<T> among, Func<T, Snowflake> idOf)
    {
        lock (discord.World.Gate)
        {
            return among.FirstOrDefault(candidate => idOf(candidate).ToString() == Needed(order, name))
                ?? throw new KeyNotFoundException($"There is no such {name}: {order[name]}.");
        }
    }
}
