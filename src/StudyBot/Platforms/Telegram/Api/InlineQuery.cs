namespace StudyBot.Platforms.Telegram.Api;

/// <param name="Query">0–256 characters.</param>
/// <param name="Offset">What <see cref="AnswerInlineQuery.NextOffset"/> said; empty at first.</param>
public sealed record InlineQuery(string Id, User From, string Query, string Offset)
{
    /// <summary><c>sender</c> (the chat with the bot), or one of <see cref="Api.ChatType"/>.</summary>
    public string? ChatType { get; init; }
}

/// <summary>A result was sent; reported only when switched on with BotFather.</summary>
public sealed record ChosenInlineResult(string ResultId, User From, string Query)
{
    public string? InlineMessageId { get; init; }
}
