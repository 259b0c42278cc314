using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>A person (or the bot itself); what they do is in the other half.</summary>
/// <param name="locale">Of their app: <c>zh-CN</c>, <c>en-US</c> …</param>
public sealed partial class FakeUser(FakeDiscord discord, Snowflake id, string name, string locale)
{
    public Snowflake Id => id;

    public string Name => name;

    public string Locale => locale;

    public bool IsBot { get; init; }

    /// <summary>Takes no direct messages of the bot.</summary>
    public bool BlocksBot { get; set; }

    /// <summary>Has the bot installed for themselves, to be used anywhere.</summary>
    public bool HasInstalled { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = id.ToString(),
            ["username"] = name,
            ["global_name"] = IsBot ? null : name,
            ["discriminator"] = "0",
            ["avatar"] = null,
            ["public_flags"] = 0,
        };
        if (IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    public JsonObject ToMemberJson(FakeGuild guild) => new()
    {
        ["user"] = ToJson(),
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = new JsonArray(),
        ["joined_at"] = JsonForm.Time(guild.Id.CreatedAt),
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["permissions"] = JsonForm.Digits(guild.Members.GetValueOrDefault(this, FakeChannel.UsualPermissions)),
    };

    public override string ToString() => name;
}
