using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Hosting;

namespace StudyBot.Platforms.Telegram;

/// <summary>Where Telegram brings updates, instead of being asked. No record: nothing prints the secret by itself.</summary>
public sealed partial class TelegramWebhookOptions
{
    private const string UrlKey = "Telegram:WebhookUrl";

    private const string SecretKey = "Telegram:WebhookSecret";

    private const string ListenKey = "Telegram:WebhookListen";

    /// <summary>Behind a reverse proxy on the same machine.</summary>
    public static readonly IPEndPoint UsualListen = new(IPAddress.Loopback, 8085);

    /// <summary>As Telegram calls it: https, but for a Bot API server of one's own.</summary>
    public required Uri Url { get; init; }

    /// <summary>Comes with every update; 1–256 characters of <c>A-Z a-z 0-9 _ -</c>.</summary>
    public required string Secret { get; init; }

    /// <summary>Where this process listens, without TLS; port 0: any that is free.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <returns>Null when there is no address, or a fault has been noted: then updates are asked for.</returns>
    public static TelegramWebhookOptions? Read(Settings settings, TelegramToken? token, Uri apiBaseUrl)
    {
        var url = settings.Address(UrlKey);
        var secret = SecretOf(settings);
        var listen = ListenOf(settings);
        if (url is null)
        {
            foreach (var key in (string[])[SecretKey, ListenKey])
            {
                if (settings.Text(key) is not null && settings.Text(UrlKey) is null)
                {
                    settings.Refuse(key, $"there is no {UrlKey}", "set that too, or remove this");
                }
            }

            return null;
        }

        if (url.Scheme != Uri.UriSchemeHttps && apiBaseUrl == TelegramOptions.TelegramItself)
        {
            settings.Refuse(UrlKey, "Telegram calls https addresses only", "write it like https://bot.example.org/telegram");
        }

        return token is null ? null : new TelegramWebhookOptions
        {
            Url = url,
            Secret = secret ?? Derived(token, url),
            Listen = listen,
        };
    }

    private static string? SecretOf(Settings settings)
    {
        var secret = settings.Text(SecretKey);
        if (secret is null || Form.IsMatch(secret))
        {
            return secret;
        }

        settings.Refuse(
            SecretKey, "it is not 1–256 of the characters A-Z a-z 0-9 _ -", "set such a one, or nothing for one of its own");
        return null;
    }

    private static IPEndPoint ListenOf(Settings settings)
    {
        if (settings.Text(ListenKey) is not { } text)
        {
            return UsualListen;
        }

        if (IPEndPoint.TryParse(text, out var listen) && text.EndsWith($":{listen.Port}", StringComparison.Ordinal))
        {
            return listen;
        }

        settings.Refuse(
            ListenKey, $"'{text}' is not an address with a port", "write it like 127.0.0.1:8085, or 0.0.0.0:8085 for any");
        return UsualListen;
    }

    /// <summary>The same in every process with this token, and known to nobody without it.</summary>
    private static string Derived(TelegramToken token, Uri url) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(token.Secret), Encoding.UTF8.GetBytes("webhook " + url.AbsoluteUri)));

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Form { get; }
}
