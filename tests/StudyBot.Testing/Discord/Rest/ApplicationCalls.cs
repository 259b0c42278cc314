using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The bot itself, and its commands.</summary>
internal sealed class ApplicationCalls(FakeDiscord discord)
{
    public JsonNode GatewayBot(ApiRequest request) => new JsonObject
    {
        ["url"] = discord.GatewayUrl,
        ["shards"] = discord.Gateway.RecommendedShards,
        ["session_start_limit"] = discord.Gateway.Identifies.ToJson(),
    };

    public JsonNode CurrentUser(ApiRequest request) => discord.Bot.ToJson();

    public JsonNode CurrentApplication(ApiRequest request) => new JsonObject
    {
        ["id"] = FakeDiscord.ApplicationId.ToString(),
        ["name"] = discord.Bot.Name,
        ["description"] = "",
        ["icon"] = null,
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = "",
        ["flags"] = 0,
        ["interactions_endpoint_url"] = discord.InteractionsEndpointUrl,
        ["approximate_guild_count"] = discord.World.Guilds.Count(guild => guild.HasBot),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["bot"] = discord.Bot.ToJson(),
    };

    public JsonNode GetCommands(ApiRequest request) => Listed(Commands(request), request);

    public JsonNode OverwriteCommands(ApiRequest request)
    {
        var commands = request.Body as JsonArray
            ?? throw new ApiException(400, 50109, "The request body contains invalid JSON.");
        CommandCheck.Check(commands);
        var registered = Commands(request);
        var before = registered.ToList();
        registered.Clear();
        foreach (var command in commands.Objects())
        {
            var same = before.Find(old =>
                old.Name == command.Text("name") && (int)old.Type == (command.Number("type") ?? 1));
            var id = same?.Id ?? discord.World.NewId();
            var json = (JsonObject)command.DeepClone();
            json["id"] = id.ToString();
            json["application_id"] = FakeDiscord.ApplicationId.ToString();
            json["version"] = discord.World.NewId().ToString();
            json["type"] ??= 1;
            json["description"] ??= "";
            json["default_member_permissions"] ??= null;
            json["nsfw"] ??= false;
            if (request.Values.TryGetValue("guild_id", out var guildId))
            {
                json["guild_id"] = guildId;
            }
            else
            {
                json["integration_types"] ??= new JsonArray(0, 1);
                json["contexts"] ??= null;
            }

            registered.Add(new FakeCommand(id, json));
        }

        return Listed(registered, request);
    }

    private List<FakeCommand> Commands(ApiRequest request)
    {
        if (request.Values["application_id"] != FakeDiscord.ApplicationId.ToString())
        {
            throw new ApiException(403, 20012, "You are not authorized to perform this action on this application");
        }

        if (!request.Values.ContainsKey("guild_id"))
        {
            return discord.World.GlobalCommands;
        }

        var id = request.Id("guild_id");
        if (!discord.World.Guilds.Exists(guild => guild.Id == id && guild.HasBot))
        {
            throw ApiException.MissingAccess;
        }

        if (!discord.World.GuildCommands.TryGetValue(id, out var commands))
        {
            commands = [];
            discord.World.GuildCommands.Add(id, commands);
        }

        return commands;
    }

    private static JsonArray Listed(List<FakeCommand> commands, ApiRequest request)
    {
        var isFull = request.Method != "GET" || request.Query.GetValueOrDefault("with_localizations") is "true" or "1";
        return new JsonArray([.. commands.Select(command =>
        {
            var json = (JsonObject)command.Json.DeepClone();
            if (!isFull)
            {
                json.Remove("name_localizations");
                json.Remove("description_localizations");
            }

            return (JsonNode)json;
        })]);
    }
}
