namespace StudyBot.Platforms.Telegram.Api;

/// <summary>The envelope of every answer.</summary>
public sealed record TelegramResponse<TResult>(bool Ok)
{
    public TResult? Result { get; init; }

    public int ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

public sealed record ResponseParameters
{
    /// <summary>The group has become a supergroup of this id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }
}
