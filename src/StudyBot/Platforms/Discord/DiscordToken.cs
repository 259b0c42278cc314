using System.Text.RegularExpressions;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// What the developer portal gave: who has it is the bot. Kept in one place that shows nothing to whoever prints it.
/// </summary>
public sealed partial class DiscordToken
{
    private DiscordToken(string secret) => Secret = secret;

    /// <summary>For the Authorization header and the gateway only.</summary>
    internal string Secret { get; }

    /// <param name="text">As the portal shows it; a <c>Bot</c> before it is forgiven.</param>
    /// <returns>Null when it is too short for a secret, or has other characters than Discord's. Whether it is one, Discord tells.</returns>
    public static DiscordToken? TryParse(string text) =>
        Form.Match(text) is { Success: true } match ? new DiscordToken(match.Groups[1].Value) : null;

    /// <summary>For texts that came from elsewhere.</summary>
    public string RemoveFrom(string text) => text.Replace(Secret, ToString(), StringComparison.Ordinal);

    public override string ToString() => "(bot token)";

    [GeneratedRegex(@"\A(?:Bot )?([A-Za-z0-9._-]{8,})\z")]
    private static partial Regex Form { get; }
}
