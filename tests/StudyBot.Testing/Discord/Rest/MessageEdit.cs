using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Puts the parts of a message in a body into the message.</summary>
internal static class MessageEdit
{
    public static void Fill(FakeMessage message, JsonObject body, ApiRequest request)
    {
        if (body.ContainsKey("content"))
        {
            message.Content = body.Text("content") ?? "";
        }

        if (body.ContainsKey("embeds"))
        {
            message.Embeds = body["embeds"]?.DeepClone() as JsonArray ?? [];
            foreach (var embed in message.Embeds.Objects())
            {
                embed["type"] ??= "rich";
            }
        }

        if (body.ContainsKey("components"))
        {
            message.Components = body["components"]?.DeepClone() as JsonArray ?? [];
            Number(message.Components);
        }

        message.Flags |= (MessageFlags)(body.Number("flags") ?? 0);
        if (message.Flags.HasFlag(MessageFlags.IsComponentsV2))
        {
            message.Content = "";
            message.Embeds = [];
        }

        Attach(message, body, request);
    }

    private static void Attach(FakeMessage message, JsonObject body, ApiRequest request)
    {
        if (body["attachments"] is JsonArray kept && message.Files.Count > 0)
        {
            message.Files.RemoveAll(
                file => !kept.Objects().Any(attachment => attachment.Text("filename") == file.Name));
        }

        foreach (var (part, file) in request.Files)
        {
            var description = body["attachments"].Objects()
                .FirstOrDefault(attachment => $"files[{attachment["id"]}]" == part)?.Text("description");
            message.Files.Add((file.Name, description, file.Content));
        }
    }

    /// <summary>Discord numbers the components that have no id.</summary>
    private static void Number(JsonArray components)
    {
        var all = components.Objects().SelectMany(component => component.WithNested()).ToList();
        var taken = all.Select(component => component.Number("id")).ToHashSet();
        var next = 1L;
        foreach (var component in all.Where(component => component.Number("id") is null or 0))
        {
            while (taken.Contains(next))
            {
                next++;
            }

            component["id"] = next++;
        }
    }
}
