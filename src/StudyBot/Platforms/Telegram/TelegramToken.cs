using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// What BotFather gave: who has it is the bot. It is part of every address we call, so it is kept in one place that
/// shows only the bot's public number to whoever prints it.
/// </summary>
public sealed partial class TelegramToken
{
    private TelegramToken(long botId, string secret)
    {
        BotId = botId;
        Secret = secret;
    }

    public long BotId { get; }

    /// <summary>For addresses only.</summary>
    internal string Secret { get; }

    /// <returns>Null when it does not look like <c>123456:AA…</c>.</returns>
    public static TelegramToken? TryParse(string text) =>
        Form.Match(text) is { Success: true } match
            && long.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var botId)
                ? new TelegramToken(botId, text)
                : null;

    /// <summary>For texts that came from elsewhere and might repeat an address of ours.</summary>
    public string RemoveFrom(string text) => text.Replace(Secret, ToString(), StringComparison.Ordinal);

    public override string ToString() => $"{BotId}:…";

    [GeneratedRegex(@"\A([1-9][0-9]{0,15}):[A-Za-z0-9_-]{8,}\z")]
    private static partial Regex Form { get; }
}
