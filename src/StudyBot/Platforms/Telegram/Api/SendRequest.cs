using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>
/// Posts a new message. Exactly these requests count against Telegram's flood limits, and exactly these show something
/// twice when they are repeated.
/// </summary>
public abstract record SendRequest(string Method, long ChatId) : TelegramRequest<Message>(Method)
{
    /// <summary>The topic of a forum; null for the general topic and outside forums.</summary>
    public int? MessageThreadId { get; init; }

    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <param name="Text">1–4096 characters after the entities are parsed.</param>
public sealed record SendMessage(long ChatId, string Text) : SendRequest("sendMessage", ChatId)
{
    /// <summary><see cref="Api.ParseMode.Html"/>, or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}

/// <param name="Question">1–300 characters.</param>
/// <param name="Options">1–12.</param>
public sealed record SendPoll(long ChatId, string Question, ImmutableArray<InputPollOption> Options)
    : SendRequest("sendPoll", ChatId)
{
    /// <summary>Telegram's default is true, and then nobody learns who voted.</summary>
    public bool? IsAnonymous { get; init; }

    /// <summary><see cref="PollType.Quiz"/> or <see cref="PollType.Regular"/> (the default).</summary>
    public string? Type { get; init; }

    public bool? AllowsMultipleAnswers { get; init; }

    /// <summary>Telegram's default: false for quizzes, true for others.</summary>
    public bool? AllowsRevoting { get; init; }

    public bool? ShuffleOptions { get; init; }

    public bool? HideResultsUntilCloses { get; init; }

    /// <summary>Strictly increasing; required for a quiz.</summary>
    public ImmutableArray<int>? CorrectOptionIds { get; init; }

    /// <summary>0–200 characters with at most 2 line feeds after the entities are parsed; quizzes only.</summary>
    public string? Explanation { get; init; }

    public string? ExplanationParseMode { get; init; }

    /// <summary>0–1024 characters after the entities are parsed.</summary>
    public string? Description { get; init; }

    public string? DescriptionParseMode { get; init; }

    /// <summary>Seconds, 5–2,628,000; not together with <see cref="CloseDate"/>.</summary>
    public int? OpenPeriod { get; init; }

    /// <summary>Unix time, 5–2,628,000 seconds in the future.</summary>
    public long? CloseDate { get; init; }
}

/// <param name="Photo">At most 10 MB.</param>
public sealed record SendPhoto(long ChatId, [property: JsonIgnore] InputFile Photo) : SendRequest("sendPhoto", ChatId)
{
    /// <summary>0–1024 characters after the entities are parsed.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    [JsonIgnore]
    public override (string Parameter, InputFile File)? Upload => ("photo", Photo);
}

/// <param name="Document">At most 50 MB.</param>
public sealed record SendDocument(long ChatId, [property: JsonIgnore] InputFile Document)
    : SendRequest("sendDocument", ChatId)
{
    /// <summary>0–1024 characters after the entities are parsed.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    [JsonIgnore]
    public override (string Parameter, InputFile File)? Upload => ("document", Document);
}

public static class ParseMode
{
    public const string Html = "HTML";
}

/// <param name="MessageId">In the same chat.</param>
public sealed record ReplyParameters(int MessageId)
{
    /// <summary>Otherwise a reply to a deleted message is refused.</summary>
    public bool? AllowSendingWithoutReply { get; init; }
}

public sealed record LinkPreviewOptions
{
    public static readonly LinkPreviewOptions Off = new() { IsDisabled = true };

    public bool? IsDisabled { get; init; }
}
