using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>Something that a person did with the bot, and what became of it.</summary>
public sealed class FakeInteraction(
    DiscordWorld world, InteractionType type, FakeUser user, FakeChannel channel, JsonObject data)
{
    public static readonly Duration TimeToAnswer = Duration.FromSeconds(3);

    public static readonly Duration TimeToFollowUp = Duration.FromMinutes(15);

    /// <summary>How all tokens of interactions begin: to look for in what must not tell them.</summary>
    public const string TokenBegins = "aW50ZXJhY3Rpb246";

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snowflake Id { get; } = world.NewId();

    public string Token { get; } = $"{TokenBegins}{Guid.NewGuid():N}{Guid.NewGuid():N}";

    public InteractionType Type => type;

    public FakeUser User => user;

    public FakeChannel Channel => channel;

    public JsonObject Data => data;

    public Instant CreatedAt { get; private set; } = world.Now;

    /// <summary>The message whose component was used, also when it led to the modal.</summary>
    public FakeMessage? Source { get; init; }

    /// <summary>Null while nothing has been answered.</summary>
    public InteractionCallbackType? AnsweredWith { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    /// <summary>The original response: the message that answered, or the one that was updated.</summary>
    public FakeMessage? Original { get; set; }

    public List<FakeMessage> FollowUps { get; } = [];

    /// <summary>The form that was opened.</summary>
    public JsonObject? Modal { get; set; }

    /// <summary>What was suggested.</summary>
    public JsonArray? Choices { get; set; }

    /// <summary>Is the bot only there because this person has installed it for themselves?</summary>
    public bool IsUserInstallOnly => !channel.HasBot;

    /// <summary>Names of the suggestions, in order.</summary>
    public IEnumerable<string> Suggestions => Choices.Objects().Select(choice => choice.Text("name") ?? "");

    /// <summary>Ends when the first answer is there.</summary>
    public Task WhenAnsweredAsync() => _answered.Task;

    /// <summary>Ends when the first answer is there and is a message that is not being written any more.</summary>
    public Task<FakeMessage> WhenShownAsync() =>
        world.WhenAsync(() => Original is { IsLoading: false } shown ? shown : null);

    /// <summary>As if it had been done so much earlier.</summary>
    public void Age(Duration by) => CreatedAt -= by;

    public bool IsTooLate(Instant now) => now - CreatedAt > TimeToAnswer;

    public bool IsExpired(Instant now) => now - CreatedAt > TimeToFollowUp;

    public void Answer(InteractionCallbackType with)
    {
        AnsweredWith = with;
        AnsweredAt = world.Now;
        _answered.TrySetResult();
    }

    /// <summary>By what installation it is allowed.</summary>
    public JsonObject Owners()
    {
        var owners = new JsonObject();
        if (channel.HasBot)
        {
            owners["0"] = channel.Guild?.Id.ToString() ?? "0";
        }

        if (user.HasInstalled || !channel.HasBot)
        {
            owners["1"] = user.Id.ToString();
        }

        return owners;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["application_id"] = FakeDiscord.ApplicationId.ToString(),
            ["type"] = (int)type,
            ["token"] = Token,
            ["version"] = 1,
            ["data"] = data.DeepClone(),
            ["channel"] = channel.ToJson(),
            ["channel_id"] = channel.Id.ToString(),
            ["app_permissions"] = JsonForm.Digits(AppPermissions()),
            ["locale"] = user.Locale,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(),
            ["context"] = (int)channel.Context,
            ["attachment_size_limit"] = 10_485_760,
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            json["guild_locale"] = guild.Locale;
            json["guild"] = new JsonObject
            {
                ["id"] = guild.Id.ToString(),
                ["locale"] = guild.Locale,
                ["features"] = new JsonArray(),
            };
            json["member"] = user.ToMemberJson(guild);
        }
        else
        {
            json["user"] = user.ToJson();
        }

        if (Source is { } source)
        {
            json["message"] = source.ToJson();
        }

        return json;
    }

    private Permissions AppPermissions() =>
        channel.Guild is { HasBot: true } ? channel.BotPermissions
        : channel.Guild is not null ? Permissions.AttachFiles | Permissions.EmbedLinks
        : Permissions.AttachFiles | Permissions.EmbedLinks | Permissions.MentionEveryone;
}
