using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>A refusal, in Discord's words.</summary>
public sealed class ApiException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public static ApiException UnknownChannel => new(404, 10003, "Unknown Channel");

    public static ApiException UnknownMessage => new(404, 10008, "Unknown Message");

    public static ApiException UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static ApiException UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static ApiException MissingAccess => new(403, 50001, "Missing Access");

    public static ApiException MissingPermissions => new(403, 50013, "Missing Permissions");

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null)
        {
            json["errors"] = errors.DeepClone();
        }

        return json;
    }
}
