using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

internal static class EmbedCheck
{
    private const int MaxTotal = 6_000;

    public static void Check(FormCheck form, JsonObject body, string path)
    {
        var total = 0;
        foreach (var (embed, at) in form.List(body, path, "embeds", 0, 10))
        {
            total += Length(form.Text(embed, at, "title", 0, 256));
            total += Length(form.Text(embed, at, "description", 0, 4_096));
            if (embed["footer"] is JsonObject footer)
            {
                total += Length(form.Text(footer, $"{at}.footer", "text", 1, 2_048, isRequired: true));
            }

            if (embed["author"] is JsonObject author)
            {
                total += Length(form.Text(author, $"{at}.author", "name", 1, 256, isRequired: true));
            }

            foreach (var (field, fieldAt) in form.List(embed, at, "fields", 0, 25))
            {
                total += Length(form.Text(field, fieldAt, "name", 1, 256, isRequired: true));
                total += Length(form.Text(field, fieldAt, "value", 1, 1_024, isRequired: true));
            }

            form.Number(embed, at, "color", 0, 0xFFFFFF);
            Address(form, embed, at, "url");
        }

        if (total > MaxTotal)
        {
            form.Add(
                FormCheck.Join(path, "embeds"),
                "MAX_EMBED_SIZE_EXCEEDED",
                $"Embed size exceeds maximum size of {MaxTotal}");
        }
    }

    public static void Address(FormCheck form, JsonObject json, string path, string name)
    {
        if (json.Text(name) is { } url && !url.StartsWith("http://", StringComparison.Ordinal)
            && !url.StartsWith("https://", StringComparison.Ordinal)
            && !url.StartsWith("discord://", StringComparison.Ordinal))
        {
            form.Add(
                FormCheck.Join(path, name),
                "URL_TYPE_INVALID_SCHEME",
                $"Scheme \"{url.Split(':')[0]}\" is not supported. "
                + "Scheme must be one of ('http', 'https', 'discord').");
        }
    }

    private static int Length(string? text) => text?.Trim().Length ?? 0;
}
