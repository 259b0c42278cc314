using System.Globalization;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What we showed under a slot, so that it can be changed when something is to take its place.</summary>
/// <param name="Token">
/// Of the interaction that it answered, where there is no other way to it (only one person sees it, or the bot is not a
/// member); null: it stands in the conversation's channel.
/// </param>
public sealed record DiscordShownMessage(Snowflake MessageId, InteractionToken? Token = null)
{
    /// <summary>A little less than the 15 minutes that Discord gives.</summary>
    public static readonly Duration TokenLife = Duration.FromMinutes(14.5);

    /// <summary>Can it be changed by its token still?</summary>
    public bool IsOpen(Instant now) => now - MessageId.CreatedAt < TokenLife;

    public static DiscordShownMessage? Parse(string? text) => text switch
    {
        ['c', .. var id] => new DiscordShownMessage(Snowflake.Parse(id)),
        ['i', .. var rest] when rest.Split(':', 2) is [var id, var token] =>
            new DiscordShownMessage(Snowflake.Parse(id), new InteractionToken(token)),
        _ => null,
    };

    public override string ToString() => Token is { } token
        ? string.Create(CultureInfo.InvariantCulture, $"i{MessageId}:{token.Value}")
        : string.Create(CultureInfo.InvariantCulture, $"c{MessageId}");
}
