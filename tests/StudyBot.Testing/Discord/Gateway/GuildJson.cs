using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>What a bot with the intent GUILDS is told of a server.</summary>
internal static class GuildJson
{
    public static JsonObject Of(FakeGuild guild, FakeDiscord discord)
    {
        var id = guild.Id.ToString();
        var json = new JsonObject
        {
            ["id"] = id,
            ["name"] = guild.Name,
            ["owner_id"] = discord.Bot.Id.ToString(),
            ["preferred_locale"] = guild.Locale,
            ["joined_at"] = JsonForm.Time(guild.Id.CreatedAt),
            ["large"] = false,
            ["unavailable"] = false,
            ["member_count"] = guild.Members.Count + 1,
            ["roles"] = new JsonArray(new JsonObject
            {
                ["id"] = id,
                ["name"] = "@everyone",
                ["color"] = 0,
                ["hoist"] = false,
                ["position"] = 0,
                ["permissions"] = JsonForm.Digits(FakeChannel.UsualPermissions),
                ["managed"] = false,
                ["mentionable"] = false,
            }),
            ["members"] = new JsonArray((JsonNode)discord.Bot.ToMemberJson(guild)),
            ["channels"] = new JsonArray([.. discord.World.Channels
                .Where(channel => channel.Guild == guild && !channel.IsThread && !channel.IsDeleted)
                .Select(channel => (JsonNode)channel.ToJson())]),
            ["icon"] = null,
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["mfa_level"] = 0,
            ["nsfw_level"] = 0,
            ["premium_tier"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["system_channel_flags"] = 0,
        };
        foreach (var list in new[]
        {
            "threads", "emojis", "stickers", "features", "voice_states", "presences", "stage_instances",
            "guild_scheduled_events", "soundboard_sounds",
        })
        {
            json[list] = new JsonArray();
        }

        return json;
    }
}
