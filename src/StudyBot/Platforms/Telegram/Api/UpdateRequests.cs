using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

public sealed record GetUpdates() : TelegramRequest<ImmutableArray<Update>>("getUpdates")
{
    /// <summary>The first update wanted; everything before it is confirmed and never comes again.</summary>
    public long? Offset { get; init; }

    /// <summary>1–100; 100 when null.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds; how long Telegram may wait for an update to come.</summary>
    public int? Timeout { get; init; }

    /// <summary>Names of <see cref="UpdateType"/>; null: as last time.</summary>
    public ImmutableArray<string>? AllowedUpdates { get; init; }
}

/// <param name="Url">Of https; empty removes the webhook.</param>
public sealed record SetWebhook(string Url) : TelegramRequest<bool>("setWebhook")
{
    /// <summary>1–100, 40 when null.</summary>
    public int? MaxConnections { get; init; }

    public ImmutableArray<string>? AllowedUpdates { get; init; }

    public bool? DropPendingUpdates { get; init; }

    /// <summary>
    /// 1–256 characters of <c>A-Z a-z 0-9 _ -</c>; comes in the header <c>X-Telegram-Bot-Api-Secret-Token</c>.
    /// </summary>
    public string? SecretToken { get; init; }
}

public sealed record DeleteWebhook() : TelegramRequest<bool>("deleteWebhook")
{
    public bool? DropPendingUpdates { get; init; }
}

public sealed record GetWebhookInfo() : TelegramRequest<WebhookInfo>("getWebhookInfo");

/// <param name="Url">Empty when there is no webhook.</param>
public sealed record WebhookInfo(string Url, int PendingUpdateCount)
{
    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }

    public int? MaxConnections { get; init; }

    public ImmutableArray<string>? AllowedUpdates { get; init; }
}
