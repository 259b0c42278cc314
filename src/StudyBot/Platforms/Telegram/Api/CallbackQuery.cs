namespace StudyBot.Platforms.Telegram.Api;

/// <summary>A button was pressed.</summary>
public sealed record CallbackQuery(string Id, User From)
{
    /// <summary>The message with the button; null when it was sent through inline mode.</summary>
    public Message? Message { get; init; }

    public string? InlineMessageId { get; init; }

    public string? Data { get; init; }
}
