using StudyBot.Hosting;

namespace StudyBot.Platforms.Telegram;

/// <summary>What the user wrote under <c>Telegram:</c>. No record: nothing prints the token by itself.</summary>
public sealed class TelegramOptions
{
    public static readonly Uri TelegramItself = new("https://api.telegram.org");

    public required TelegramToken Token { get; init; }

    /// <summary>Of the Bot API server: Telegram's own, or a local one, also behind a path.</summary>
    public Uri ApiBaseUrl { get; init; } = TelegramItself;

    /// <summary>New messages over all, 0–1,000; 30 is what Telegram advises; 0: not limited.</summary>
    public int MessagesPerSecond { get; init; } = 30;

    /// <summary>New messages in one chat, 0–100, with short bursts; Telegram advises 1; 0: not limited.</summary>
    public int ChatMessagesPerSecond { get; init; } = 1;

    /// <summary>New messages in one group or channel, 0–1,000; Telegram advises 20; 0: not limited.</summary>
    public int GroupMessagesPerMinute { get; init; } = 20;

    /// <summary>Null: updates are asked for.</summary>
    public TelegramWebhookOptions? Webhook { get; init; }

    /// <returns>Null when there is no token: then the platform is not wanted, or a fault has been noted.</returns>
    public static TelegramOptions? Read(Settings settings)
    {
        var apiBaseUrl = settings.Address("Telegram:ApiBaseUrl") ?? TelegramItself;
        var messagesPerSecond = settings.Number("Telegram:MessagesPerSecond", 30, 0, 1_000);
        var chatMessagesPerSecond = settings.Number("Telegram:ChatMessagesPerSecond", 1, 0, 100);
        var groupMessagesPerMinute = settings.Number("Telegram:GroupMessagesPerMinute", 20, 0, 1_000);
        var text = settings.Text("Telegram:Token");
        var token = text is null ? null : TelegramToken.TryParse(text);
        var webhook = TelegramWebhookOptions.Read(settings, token, apiBaseUrl);
        if (text is not null && token is null)
        {
            settings.Refuse(
                "Telegram:Token", "it is not a bot's token", "copy from @BotFather what looks like 123456:AA…");
        }

        return token is null ? null : new TelegramOptions
        {
            Token = token,
            ApiBaseUrl = apiBaseUrl,
            MessagesPerSecond = messagesPerSecond,
            ChatMessagesPerSecond = chatMessagesPerSecond,
            GroupMessagesPerMinute = groupMessagesPerMinute,
            Webhook = webhook,
        };
    }
}
