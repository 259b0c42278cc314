using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What it takes to go on with a session where it was left.</summary>
/// <param name="Sequence">Of the last event, and all before it, that need not come again.</param>
public sealed record SavedSession(string SessionId, string ResumeGatewayUrl, long Sequence)
{
    /// <returns>Null when it cannot be read: then there is none.</returns>
    public static SavedSession? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, GatewayJson.Default.SavedSession);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, GatewayJson.Default.SavedSession);
}

/// <param name="HeartbeatInterval">Milliseconds.</param>
public sealed record Hello(int HeartbeatInterval);

public sealed record Ready(string SessionId, string ResumeGatewayUrl);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(SavedSession))]
public sealed partial class GatewayJson : JsonSerializerContext;
