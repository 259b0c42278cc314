using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>Ends the button's waiting sign; to be sent within seconds, also when there is nothing to say.</summary>
public sealed record AnswerCallbackQuery(string CallbackQueryId) : TelegramRequest<bool>("answerCallbackQuery")
{
    /// <summary>0–200 characters, shown at the top of the chat.</summary>
    public string? Text { get; init; }

    /// <summary>In a window that must be closed, instead.</summary>
    public bool? ShowAlert { get; init; }

    /// <summary>Only <c>t.me/our_bot?start=…</c> here.</summary>
    public string? Url { get; init; }

    /// <summary>Seconds.</summary>
    public int? CacheTime { get; init; }
}

/// <param name="Results">At most 50.</param>
public sealed record AnswerInlineQuery(string InlineQueryId, ImmutableArray<InlineQueryResultArticle> Results)
    : TelegramRequest<bool>("answerInlineQuery")
{
    /// <summary>Seconds; Telegram's default is 300.</summary>
    public int? CacheTime { get; init; }

    /// <summary>Cached for this person only.</summary>
    public bool? IsPersonal { get; init; }

    /// <summary>At most 64 bytes; comes back as <see cref="InlineQuery.Offset"/>.</summary>
    public string? NextOffset { get; init; }

    /// <summary>Above the results.</summary>
    public InlineQueryResultsButton? Button { get; init; }
}

/// <param name="Id">1–64 bytes, unique in its list.</param>
public sealed record InlineQueryResultArticle(string Id, string Title, InputTextMessageContent InputMessageContent)
{
    public string Type => "article";

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public string? Url { get; init; }

    public string? Description { get; init; }
}

/// <param name="MessageText">1–4096 characters.</param>
public sealed record InputTextMessageContent(string MessageText)
{
    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}

/// <param name="StartParameter">1–64 characters of <c>A-Z a-z 0-9 _ -</c>; opens the private chat with <c>/start</c>
/// and it.</param>
public sealed record InlineQueryResultsButton(string Text, string StartParameter);
