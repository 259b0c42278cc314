using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The parts of a message in a body: what Discord takes.</summary>
internal static class MessageCheck
{
    private const MessageFlags OfCreate =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

    /// <param name="path">Where in the body the message stands: empty, or <c>data</c>.</param>
    /// <param name="before">Null: a new message.</param>
    public static void Check(ApiRequest request, JsonObject body, string path, FakeMessage? before, bool mayBeEphemeral)
    {
        var form = new FormCheck();
        var flags = (MessageFlags)(form.Number(body, path, "flags", 0, int.MaxValue) ?? 0);
        var isV2 = (flags | (before?.Flags ?? MessageFlags.None)).HasFlag(MessageFlags.IsComponentsV2);
        form.Text(body, path, "content", 0, 2_000);
        EmbedCheck.Check(form, body, path);
        ComponentCheck.CheckMessage(form, body, path, isV2);
        Flags(form, path, flags, before, mayBeEphemeral);
        Mentions(form, body, path);
        Attachments(form, request, body, path);
        if (isV2)
        {
            Legacy(form, body, path, "content", body.Text("content") is { Length: > 0 });
            Legacy(form, body, path, "embeds", body["embeds"] is JsonArray { Count: > 0 });
        }

        form.ThrowIfAny();
    }

    /// <exception cref="ApiException">There would be nothing to be seen.</exception>
    public static void ThrowIfEmpty(FakeMessage message)
    {
        if (message is { Content.Length: 0, Embeds.Count: 0, Components.Count: 0, Files.Count: 0 })
        {
            throw new ApiException(400, 50006, "Cannot send an empty message");
        }
    }

    private static void Flags(FormCheck form, string path, MessageFlags flags, FakeMessage? before, bool mayBeEphemeral)
    {
        var allowed = before is not null ? MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
            : mayBeEphemeral ? OfCreate | MessageFlags.Ephemeral
            : OfCreate;
        if ((flags & ~allowed) != 0)
        {
            form.Add(
                FormCheck.Join(path, "flags"),
                "BASE_TYPE_CHOICES",
                $"Value must be one of ({string.Join(", ", allowed)}).");
        }
    }

    private static void Mentions(FormCheck form, JsonObject body, string path)
    {
        if (body["allowed_mentions"] is JsonObject mentions && mentions["parse"] is JsonArray parse)
        {
            foreach (var kind in new[] { "users", "roles" })
            {
                if (parse.Any(name => (string?)name == kind) && mentions[kind] is JsonArray { Count: > 0 })
                {
                    form.Add(
                        FormCheck.Join(path, "allowed_mentions"),
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
                }
            }
        }
    }

    private static void Attachments(FormCheck form, ApiRequest request, JsonObject body, string path)
    {
        foreach (var (attachment, at) in form.List(body, path, "attachments", 0, 10))
        {
            form.Text(attachment, at, "description", 0, 1_024);
            var id = attachment["id"]?.ToString();
            if (id is { Length: < 3 } && !request.Files.ContainsKey($"files[{id}]"))
            {
                form.Add($"{at}.id", "MESSAGE_ATTACHMENT_NOT_FOUND", $"Attachment {id} not found");
            }
        }
    }

    private static void Legacy(FormCheck form, JsonObject body, string path, string name, bool isUsed)
    {
        if (isUsed && body.ContainsKey(name))
        {
            form.Add(
                FormCheck.Join(path, name),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }
}
