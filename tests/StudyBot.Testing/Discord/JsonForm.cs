using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>How Discord writes things.</summary>
public static class JsonForm
{
    public static string Time(Instant instant) =>
        instant.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static string Digits(Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<JsonObject> Objects(this JsonNode? node) =>
        (node as JsonArray)?.OfType<JsonObject>() ?? [];

    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long? Number(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    public static bool Flag(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The component and all that is nested in it.</summary>
    public static IEnumerable<JsonObject> WithNested(this JsonObject component)
    {
        yield return component;
        foreach (var nested in component["components"].Objects()
            .Append(component["accessory"] as JsonObject)
            .Append(component["component"] as JsonObject)
            .OfType<JsonObject>())
        {
            foreach (var found in nested.WithNested())
            {
                yield return found;
            }
        }
    }
}
