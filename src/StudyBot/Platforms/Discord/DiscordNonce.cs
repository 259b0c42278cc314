using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// By what Discord knows a message again that is sent a second time: the same for the same reply in every process.
/// </summary>
public static class DiscordNonce
{
    private const int Bytes = 12;

    /// <summary>Of what is scheduled: by conversation and day. Of other replies: by their place in the outbox.</summary>
    /// <param name="index">Of the message among those of the reply.</param>
    public static string Of(OutboxItem item, int index)
    {
        var name = item switch
        {
            { Reply.ScheduledKey: { } key } => key,
            { Id: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{item.Id}/{item.At.ToUnixTimeTicks()}"),
            _ => Guid.NewGuid().ToString(),
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{item.To}\n{name}\n{index}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
