using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Telegram;

/// <summary>
/// People over HTTP, for bots that run elsewhere: <c>POST /control</c> with
/// <c>{"do":"say","user":1,"chat":1,"text":"hello"}</c>.
/// </summary>
internal static class ControlEndpoint
{
    public static async Task HandleAsync(FakeTelegramServer server, TelegramWorld world, HttpContext context)
    {
        var answer = await JsonNode.ParseAsync(context.Request.Body) is JsonObject order
            ? await DoAsync(server, world, order)
            : null;
        context.Response.StatusCode = answer is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync((answer ?? new JsonObject { ["error"] = "no such order" }).ToJsonString());
    }

    private static async Task<JsonObject?> DoAsync(FakeTelegramServer server, TelegramWorld world, JsonObject order)
    {
        FakeUser User() => world.User((long)order["user"]!)!;
        FakeChat Chat() => order["chat"] is { } chat ? world.Chat((long)chat)! : User().PrivateChat;
        FakeMessage Message() => Chat().Messages[(int)order["message_id"]!];
        switch ((string?)order["do"])
        {
            case "user":
                return Id(server.AddUser((string)order["name"]!, (string?)order["language"]).Id);
            case "chat":
                var members = order["members"]?.AsArray().Select(id => world.User((long)id!)!) ?? [];
                return Id(world.AddChat(
                    (string)order["type"]!,
                    (string)order["title"]!,
                    (bool?)order["is_forum"] ?? false,
                    null,
                    User(),
                    members).Id);
            case "say":
                var replyTo = order["reply_to"] is { } id ? Chat().Messages[(int)id] : null;
                return Id(User().Says(Chat(), (string)order["text"]!, replyTo, (int?)order["topic"]).Id);
            case "press":
                return Of(await User().Presses(Message(), (string)order["data"]!).Answer);
            case "vote":
                int[] options = [.. order["options"]!.AsArray().Select(option => (int)option!)];
                return new JsonObject { ["counted"] = User().Votes(Message(), options) };
            case "type":
                return Of(await User().Types((string)order["query"]!).Answer);
            case "next":
                return MessageOf(await Chat().NextAsync());
            case "block":
                User().Blocks();
                return [];
            case "unblock":
                User().Unblocks();
                return [];
            case "fail":
                server.Fail((string?)order["method"], FaultOf(order), (int?)order["times"] ?? 1);
                return [];
            case "expect":
                server.Expect((string)order["words"]!);
                return [];
            case "state":
                return StateOf(server);
            default:
                return null;
        }
    }

    private static JsonObject Id(long id) => new() { ["id"] = id };

    private static JsonObject Of(FakeCallbackAnswer answer) =>
        new() { ["text"] = answer.Text, ["show_alert"] = answer.IsAlert };

    private static JsonObject Of(FakeInlineAnswer answer) =>
        new() { ["results"] = new JsonArray([.. answer.Results.Select(result => JsonObject.Create(result))]) };

    private static JsonObject MessageOf(FakeMessage message)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            message.Write(json);
        }

        return JsonNode.Parse(buffer.ToArray())!.AsObject();
    }

    private static TelegramFault FaultOf(JsonObject order) => (string?)order["fault"] switch
    {
        "too_many_requests" => new TelegramFault.TooManyRequests((int)order["seconds"]!),
        "server_error" => new TelegramFault.ServerError(),
        "bad_gateway" => new TelegramFault.BadGateway(),
        "cut_before" => new TelegramFault.CutBefore(),
        "cut_after" => new TelegramFault.CutAfter(),
        "garbled" => new TelegramFault.Garbled(),
        "unauthorized" => new TelegramFault.Unauthorized(),
        var other => throw new ArgumentException($"There is no fault '{other}'.", nameof(order)),
    };

    private static JsonObject StateOf(FakeTelegramServer server) => new()
    {
        ["faults"] = new JsonArray([.. server.Faults.Select(fault => JsonValue.Create(fault))]),
        ["pending"] = server.PendingUpdateCount,
        ["calls"] = new JsonArray([.. server.Calls.Select(call => new JsonObject
        {
            ["method"] = call.Method,
            ["code"] = call.Code,
            ["description"] = call.Description,
        })]),
    };
}
