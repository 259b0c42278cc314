using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>What people do. What Discord's app would not let them do is a fault of the test and says so.</summary>
public sealed partial class FakeUser
{
    /// <summary>Runs a slash command. Values are strings, numbers or booleans.</summary>
    public FakeInteraction Run(
        FakeChannel channel, string command, params IEnumerable<(string Name, object Value)> options) =>
        discord.Interact(
            InteractionType.ApplicationCommand, this, channel, Invocation(channel, command, options, null));

    /// <summary>Types into an option of a slash command that suggests.</summary>
    public FakeInteraction Type(
        FakeChannel channel,
        string command,
        string option,
        string text,
        params IEnumerable<(string Name, object Value)> others) =>
        discord.Interact(
            InteractionType.ApplicationCommandAutocomplete,
            this,
            channel,
            Invocation(channel, command, [.. others, (option, text)], option));

    /// <summary>Uses a command of a message's menu.</summary>
    public FakeInteraction UseOn(FakeMessage message, string command)
    {
        var found = FindCommand(message.Channel, command, ApplicationCommandType.Message);
        return discord.Interact(InteractionType.ApplicationCommand, this, message.Channel, new JsonObject
        {
            ["id"] = found.Id.ToString(),
            ["name"] = found.Name,
            ["type"] = (int)ApplicationCommandType.Message,
            ["target_id"] = message.Id.ToString(),
            ["resolved"] = new JsonObject
            {
                ["messages"] = new JsonObject { [message.Id.ToString()] = message.ToJson() },
            },
        });
    }

    /// <summary>Presses a button.</summary>
    /// <param name="button">Its label or its custom_id.</param>
    public FakeInteraction Press(FakeMessage message, string button)
    {
        var control = FindControl(message, button);
        Expect(control.Number("type") == 2, $"'{button}' is no button");
        return discord.Interact(
            InteractionType.MessageComponent,
            this,
            message.Channel,
            new JsonObject
            {
                ["custom_id"] = control.Text("custom_id"),
                ["component_type"] = 2,
                ["id"] = control["id"]?.DeepClone(),
            },
            message);
    }

    /// <summary>
    /// Presses something that is not there (any more), as an app does that has not yet heard of an edit.
    /// </summary>
    public FakeInteraction PressStale(FakeMessage message, string customId) => discord.Interact(
        InteractionType.MessageComponent,
        this,
        message.Channel,
        new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 },
        message);

    /// <summary>Picks from the message's only select menu.</summary>
    /// <param name="options">Labels or values.</param>
    public FakeInteraction Choose(FakeMessage message, params IEnumerable<string> options)
    {
        var select = message.Controls.Single(control => control.Number("type") == 3);
        var values = new JsonArray([.. options.Select(option => (JsonNode)select["options"].Objects()
            .First(candidate => option == candidate.Text("label") || option == candidate.Text("value"))
            .Text("value")!)]);
        Expect(
            values.Count >= (select.Number("min_values") ?? 1) && values.Count <= (select.Number("max_values") ?? 1),
            $"{values.Count} options cannot be picked");
        return discord.Interact(
            InteractionType.MessageComponent,
            this,
            message.Channel,
            new JsonObject { ["custom_id"] = select.Text("custom_id"), ["component_type"] = 3, ["values"] = values },
            message);
    }

    /// <summary>Fills in the form that an interaction opened, and sends it.</summary>
    /// <param name="fields">By custom_id: what is typed, or picked (several picks with commas between).</param>
    public FakeInteraction Submit(FakeInteraction opened, params IEnumerable<(string CustomId, string Value)> fields)
    {
        Expect(opened.Modal is not null && opened.User == this, "no form has been opened to this person");
        var byId = fields.ToDictionary(field => field.CustomId, field => field.Value);
        return discord.Interact(
            InteractionType.ModalSubmit,
            this,
            opened.Channel,
            new JsonObject
            {
                ["custom_id"] = opened.Modal!.Text("custom_id"),
                ["components"] = new JsonArray(
                    [.. opened.Modal!["components"].Objects().Select(field => (JsonNode)Filled(field, byId))]),
            },
            opened.Source);
    }

    /// <summary>Types into the only field of the form.</summary>
    public FakeInteraction Submit(FakeInteraction opened, string text)
    {
        Expect(opened.Modal is not null, "no form has been opened");
        var field = opened.Modal!["components"].Objects().SelectMany(component => component.WithNested())
            .Single(component => component.ContainsKey("custom_id"));
        return Submit(opened, (field.Text("custom_id")!, text));
    }

    /// <summary>Writes to the bot in private.</summary>
    public FakeMessage Say(string text) => discord.Say(this, text);

    private static JsonObject Filled(JsonObject field, Dictionary<string, string> byId)
    {
        var filled = new JsonObject { ["type"] = field["type"]!.DeepClone(), ["id"] = field["id"]?.DeepClone() ?? 1 };
        if (field["component"] is JsonObject inner)
        {
            filled["component"] = Filled(inner, byId);
            return filled;
        }

        if (field["components"] is JsonArray row)
        {
            filled["components"] = new JsonArray([.. row.Objects().Select(child => (JsonNode)Filled(child, byId))]);
            return filled;
        }

        if (field.Text("custom_id") is { } customId)
        {
            filled["custom_id"] = customId;
            var text = byId.GetValueOrDefault(customId);
            var isRequired = field["required"] is null || field.Flag("required");
            Expect(!string.IsNullOrEmpty(text) || !isRequired, $"the field '{customId}' must be filled in");
            switch (field.Number("type"))
            {
                case 4:
                    var (min, max) = (field.Number("min_length") ?? 0, field.Number("max_length") ?? 4000);
                    Expect(text is null || text.Length <= max, $"'{customId}' takes no such long text");
                    Expect(
                        string.IsNullOrEmpty(text) || text.Length >= min, $"'{customId}' takes no such short text");
                    filled["value"] = text ?? "";
                    break;
                case 21:
                    filled["value"] = text;
                    break;
                default:
                    var picks = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
                    filled["values"] = new JsonArray([.. picks.Select(value => (JsonNode)value)]);
                    break;
            }
        }

        return filled;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"In Discord's app this cannot be done: {otherwise}.");
        }
    }

    private JsonObject Invocation(
        FakeChannel channel, string name, IEnumerable<(string Name, object Value)> options, string? focused)
    {
        var command = FindCommand(channel, name, ApplicationCommandType.ChatInput);
        var declared = command.Json["options"].Objects().ToList();
        var given = new JsonArray();
        foreach (var (option, value) in options)
        {
            var declaration = declared.Find(candidate => candidate.Text("name") == option);
            Expect(declaration is not null, $"/{name} has no option '{option}'");
            given.Add((JsonNode)OptionCheck.Given(declaration!, value, isTyping: option == focused));
        }

        foreach (var required in declared.Where(option => option.Flag("required") && focused is null))
        {
            Expect(
                given.Objects().Any(option => option.Text("name") == required.Text("name")),
                $"/{name} needs '{required.Text("name")}'");
        }

        var data =
            new JsonObject { ["id"] = command.Id.ToString(), ["name"] = name, ["type"] = 1, ["options"] = given };
        if (channel.Guild is { } guild
            && discord.World.GuildCommands.GetValueOrDefault(guild.Id)?.Contains(command) == true)
        {
            data["guild_id"] = guild.Id.ToString();
        }

        return data;
    }

    private FakeCommand FindCommand(FakeChannel channel, string name, ApplicationCommandType type)
    {
        lock (discord.World.Gate)
        {
            var ofGuild = channel.Guild is { HasBot: true } guild
                && discord.World.GuildCommands.TryGetValue(guild.Id, out var commands) ? commands : [];
            var command = ofGuild.Concat(discord.World.GlobalCommands)
                .FirstOrDefault(candidate => candidate.Name == name && candidate.Type == type);
            Expect(command is not null, $"there is no command '{name}'");
            if (!ofGuild.Contains(command!))
            {
                Expect(IsOffered(command!.Json, channel), $"'{name}' is not offered here");
            }

            Expect(MayUse(command!.Json, channel), $"'{name}' is not shown to {Name}");
            return command;
        }
    }

    private bool IsOffered(JsonObject command, FakeChannel channel)
    {
        var contexts = (command["contexts"] as JsonArray)?.Select(context => (int)context!).ToList();
        var installs = (command["integration_types"] as JsonArray)?.Select(kind => (int)kind!).ToList() ?? [0];
        return contexts?.Contains((int)channel.Context) != false
            && ((channel.HasBot && installs.Contains(0)) || (HasInstalled && installs.Contains(1)));
    }

    private bool MayUse(JsonObject command, FakeChannel channel)
    {
        var needed = ulong.Parse(
            command.Text("default_member_permissions") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var held = channel.Guild?.Members.GetValueOrDefault(this, FakeChannel.UsualPermissions);
        return held is null || ((ulong)held & needed) == needed;
    }

    private JsonObject FindControl(FakeMessage message, string button)
    {
        lock (discord.World.Gate)
        {
            Expect(!message.IsDeleted, "the message is gone");
            Expect(message.OnlyFor is null || message.OnlyFor == this, $"{Name} does not see the message");
            var control = message.Controls.FirstOrDefault(
                candidate => candidate.Text("label") == button || candidate.Text("custom_id") == button);
            Expect(control is not null, $"there is no '{button}' among {string.Join(", ", message.Buttons)}");
            return control!;
        }
    }
}
