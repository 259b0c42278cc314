using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Telegram;

internal static partial class ProfileMethods
{
    private const int MaxCommands = 100;

    public static Action<Utf8JsonWriter> GetMe(TelegramWorld world, ApiRequest request) => json =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", world.Bot.Id);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", world.Bot.FirstName);
        json.WriteString("username", world.Bot.Username);
        json.WriteBoolean("can_join_groups", true);
        json.WriteBoolean("can_read_all_group_messages", world.ReadsAllGroupMessages);
        json.WriteBoolean("supports_guest_queries", false);
        json.WriteBoolean("supports_inline_queries", true);
        json.WriteBoolean("can_connect_to_business", false);
        json.WriteBoolean("has_main_web_app", false);
        json.WriteBoolean("has_topics_enabled", false);
        json.WriteBoolean("allows_users_to_create_topics", false);
        json.WriteBoolean("can_manage_bots", false);
        json.WriteBoolean("supports_join_request_queries", false);
        json.WriteEndObject();
    };

    public static Action<Utf8JsonWriter> SetMyCommands(TelegramWorld world, ApiRequest request)
    {
        var commands = request.Value("commands")!.Value;
        if (commands.GetArrayLength() > MaxCommands)
        {
            throw ApiException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands.EnumerateArray())
        {
            if (!CommandName.IsMatch(command.GetProperty("command").GetString()!))
            {
                throw ApiException.BadRequest("BOT_COMMAND_INVALID");
            }

            if (command.GetProperty("description").GetString()!.EnumerateRunes().Count() is 0 or > 256)
            {
                throw ApiException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        world.Profile[CommandsKey(world, request)] = commands;
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> GetMyCommands(TelegramWorld world, ApiRequest request) =>
        world.Profile.TryGetValue(CommandsKey(world, request), out var commands)
            ? commands.WriteTo
            : json =>
            {
                json.WriteStartArray();
                json.WriteEndArray();
            };

    public static Action<Utf8JsonWriter> DeleteMyCommands(TelegramWorld world, ApiRequest request)
    {
        world.Profile.Remove(CommandsKey(world, request));
        return ApiMethods.True;
    }

    /// <param name="name"><c>description</c> or <c>short_description</c>.</param>
    public static Action<Utf8JsonWriter> SetText(TelegramWorld world, ApiRequest request, string name, int limit)
    {
        var text = request.Text(name) ?? "";
        if (text.EnumerateRunes().Count() > limit)
        {
            throw ApiException.BadRequest("BOT_DESCRIPTION_TOO_LONG");
        }

        world.Profile[$"{name} {Language(request)}"] = JsonSerializer.SerializeToElement(text);
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> GetText(TelegramWorld world, ApiRequest request, string name)
    {
        var text = world.Profile.TryGetValue($"{name} {Language(request)}", out var own) ? own.GetString() : "";
        return json =>
        {
            json.WriteStartObject();
            json.WriteString(name, text);
            json.WriteEndObject();
        };
    }

    private static string CommandsKey(TelegramWorld world, ApiRequest request)
    {
        var scope = request.Value("scope");
        var type = scope?.GetProperty("type").GetString() ?? "default";
        if (scope is { } given && given.TryGetProperty("chat_id", out var chat) && world.Chat(chat.GetInt64()) is null)
        {
            throw ApiException.BadRequest("chat not found");
        }

        return $"commands {(type == "default" ? type : scope!.Value.GetRawText())} {Language(request)}";
    }

    private static string Language(ApiRequest request) => request.Text("language_code") switch
    {
        null or "" => "",
        [>= 'a' and <= 'z', >= 'a' and <= 'z'] language => language,
        _ => throw ApiException.BadRequest("LANG_CODE_INVALID"),
    };

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandName { get; }
}
