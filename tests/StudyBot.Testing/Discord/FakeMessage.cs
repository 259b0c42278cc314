using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>A message as it now is.</summary>
public sealed class FakeMessage(DiscordWorld world, FakeChannel channel, FakeUser author)
{
    public Snowflake Id { get; } = world.NewId();

    public FakeChannel Channel => channel;

    public FakeUser Author => author;

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public MessageFlags Flags { get; set; }

    public JsonNode? Nonce { get; set; }

    /// <summary>Ephemeral: nobody else sees it.</summary>
    public FakeUser? OnlyFor { get; set; }

    /// <summary>Of the interaction that it answers.</summary>
    public FakeInteraction? Interaction { get; set; }

    public Snowflake? RepliesTo { get; set; }

    /// <summary>Files by name.</summary>
    public List<(string Name, string? Description, byte[] Content)> Files { get; } = [];

    public List<string> Reactions { get; } = [];

    public FakeChannel? Thread { get; set; }

    public int Edits { get; set; }

    public Instant? EditedAt { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsLoading => Flags.HasFlag(MessageFlags.Loading);

    /// <summary>Content, embeds' texts, text displays and labels, line by line: what a person reads.</summary>
    public string Text => string.Join('\n', Texts().Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>Buttons and selects that can be used, in order.</summary>
    public IEnumerable<JsonObject> Controls =>
        Components.Objects().SelectMany(component => component.WithNested())
            .Where(component => component.ContainsKey("custom_id") && !component.Flag("disabled"));

    /// <summary>Labels of the buttons in order, links too.</summary>
    public IEnumerable<string> Buttons =>
        Components.Objects().SelectMany(component => component.WithNested())
            .Where(component => component.Number("type") == 2)
            .Select(button => button.Text("label") ?? "");

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["type"] = Interaction is { Type: InteractionType.ApplicationCommand } ? 20 : RepliesTo is null ? 0 : 19,
            ["channel_id"] = channel.Id.ToString(),
            ["author"] = author.ToJson(),
            ["content"] = Content,
            ["timestamp"] = JsonForm.Time(Id.CreatedAt),
            ["edited_timestamp"] = EditedAt is { } at ? JsonForm.Time(at) : null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = (int)Flags,
            ["embeds"] = Embeds.DeepClone(),
            ["components"] = Components.DeepClone(),
            ["attachments"] = new JsonArray([.. Files.Select((file, index) => (JsonNode)new JsonObject
            {
                ["id"] = new Snowflake(Id.Value + (ulong)index).ToString(),
                ["filename"] = file.Name,
                ["description"] = file.Description,
                ["size"] = file.Content.Length,
                ["url"] = $"https://cdn.discordapp.com/attachments/{channel.Id}/{Id}/{file.Name}",
                ["proxy_url"] = $"https://media.discordapp.net/attachments/{channel.Id}/{Id}/{file.Name}",
            })]),
        };
        if (Nonce is not null)
        {
            json["nonce"] = Nonce.DeepClone();
        }

        if (author.Id == FakeDiscord.BotId)
        {
            json["application_id"] = FakeDiscord.ApplicationId.ToString();
        }

        if (Interaction is { } interaction)
        {
            json["webhook_id"] = FakeDiscord.ApplicationId.ToString();
            json["interaction_metadata"] = new JsonObject
            {
                ["id"] = interaction.Id.ToString(),
                ["type"] = (int)interaction.Type,
                ["user"] = interaction.User.ToJson(),
                ["authorizing_integration_owners"] = interaction.Owners(),
            };
        }

        if (Thread is { } thread)
        {
            json["thread"] = thread.ToJson();
        }

        return json;
    }

    private IEnumerable<string?> Texts()
    {
        yield return Content;
        foreach (var embed in Embeds.Objects())
        {
            yield return (embed["author"] as JsonObject)?.Text("name");
            yield return embed.Text("title");
            yield return embed.Text("description");
            foreach (var field in embed["fields"].Objects())
            {
                yield return field.Text("name");
                yield return field.Text("value");
            }

            yield return (embed["footer"] as JsonObject)?.Text("text");
        }

        foreach (var component in Components.Objects().SelectMany(component => component.WithNested()))
        {
            yield return component.Number("type") == 10 ? component.Text("content") : component.Text("label");
            foreach (var option in component["options"].Objects())
            {
                yield return option.Text("label");
            }
        }
    }
}
