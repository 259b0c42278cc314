using StudyBot.Hosting;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What the user wrote under <c>Discord:</c>. No record: nothing prints the token by itself.</summary>
public sealed class DiscordOptions
{
    public static readonly Uri DiscordItself = new("https://discord.com/api/v10");

    public required DiscordToken Token { get; init; }

    /// <summary>Of Discord's REST interface, version 10, or of a proxy before it.</summary>
    public Uri ApiBaseUrl { get; init; } = DiscordItself;

    /// <summary>Null: all of as many as Discord recommends.</summary>
    public ShardRange? Shards { get; init; }

    /// <summary>A server to which commands are registered besides, where they change at once; null: none.</summary>
    public Snowflake? TestGuild { get; init; }

    /// <summary>The global limit, 1–10,000; Discord allows 50 and raises it for very large bots.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <returns>Null when there is no token: then the platform is not wanted, or a fault has been noted.</returns>
    public static DiscordOptions? Read(Settings settings)
    {
        var apiBaseUrl = settings.Address("Discord:ApiBaseUrl") ?? DiscordItself;
        var requestsPerSecond = settings.Number("Discord:RequestsPerSecond", 50, 1, 10_000);
        var shards = Parsed(
            settings,
            "Discord:Shards",
            ShardRange.TryParse,
            "is not a choice of shards",
            "write 0-1/4 for the first two of four, 4 for all of four, or nothing for as many as Discord recommends");
        var testGuild = Parsed(
            settings,
            "Discord:TestGuild",
            text => Snowflake.TryParse(text, out var id) ? id : (Snowflake?)null,
            "is not a server's id",
            "copy it from the server's menu (shown with Settings, Advanced, Developer Mode), or leave it out");
        if (settings.Text("Discord:Token") is not { } text)
        {
            return null;
        }

        if (DiscordToken.TryParse(text) is not { } token)
        {
            settings.Refuse(
                "Discord:Token",
                "it is not a bot's token",
                "copy it from discord.com/developers/applications, your application, Bot, Reset Token");
            return null;
        }

        return new DiscordOptions
        {
            Token = token,
            ApiBaseUrl = apiBaseUrl,
            Shards = shards,
            TestGuild = testGuild,
            RequestsPerSecond = requestsPerSecond,
        };
    }

    private static T? Parsed<T>(Settings settings, string key, Func<string, T?> parse, string what, string cure)
        where T : struct
    {
        if (settings.Text(key) is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            settings.Refuse(key, $"'{text}' {what}", cure);
        }

        return value;
    }
}
