using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>What is below a message, or in place of the keyboard.</summary>
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ForceReply))]
[JsonDerivedType(typeof(ReplyKeyboardRemove))]
public abstract record ReplyMarkup;

/// <param name="InlineKeyboard">Rows of buttons.</param>
public sealed record InlineKeyboardMarkup(ImmutableArray<ImmutableArray<InlineKeyboardButton>> InlineKeyboard)
    : ReplyMarkup;

/// <summary>Exactly one of the optional fields is set, <see cref="Style"/> aside.</summary>
public sealed record InlineKeyboardButton(string Text)
{
    /// <summary>1–64 bytes.</summary>
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    /// <summary>Lets one choose a chat and writes the bot's name and this there.</summary>
    public string? SwitchInlineQuery { get; init; }

    public string? SwitchInlineQueryCurrentChat { get; init; }

    /// <summary><c>danger</c>, <c>success</c> or <c>primary</c>.</summary>
    public string? Style { get; init; }
}

/// <summary>Opens a reply to the message, so that the answer reaches the bot in privacy mode.</summary>
public sealed record ForceReply : ReplyMarkup
{
    [JsonPropertyName("force_reply")]
    public bool IsForced => true;

    /// <summary>1–64 characters.</summary>
    public string? InputFieldPlaceholder { get; init; }

    /// <summary>Only for who is mentioned in the text or wrote what it replies to.</summary>
    public bool? Selective { get; init; }
}

public sealed record ReplyKeyboardRemove : ReplyMarkup
{
    public bool RemoveKeyboard => true;

    public bool? Selective { get; init; }
}
