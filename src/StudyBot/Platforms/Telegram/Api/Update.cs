namespace StudyBot.Platforms.Telegram.Api;

/// <summary>
/// Something happened: one of the optional fields is set, or none when it is of a kind that we do not know.
/// </summary>
/// <param name="UpdateId">Ascending; tells doubles.</param>
public sealed record Update(long UpdateId)
{
    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public Message? ChannelPost { get; init; }

    public Message? EditedChannelPost { get; init; }

    public InlineQuery? InlineQuery { get; init; }

    public ChosenInlineResult? ChosenInlineResult { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    /// <summary>
    /// A poll of ours was voted in or closed; comes beside <see cref="PollAnswer"/> unless not allowed.
    /// </summary>
    public Poll? Poll { get; init; }

    public PollAnswer? PollAnswer { get; init; }

    /// <summary>About the bot itself: added, removed, blocked, made administrator.</summary>
    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>
    /// About another member; only where the bot is an administrator, and only when asked for by name.
    /// </summary>
    public ChatMemberUpdated? ChatMember { get; init; }
}

/// <summary>For <c>allowed_updates</c>.</summary>
public static class UpdateType
{
    public const string Message = "message";
    public const string EditedMessage = "edited_message";
    public const string ChannelPost = "channel_post";
    public const string EditedChannelPost = "edited_channel_post";
    public const string InlineQuery = "inline_query";
    public const string ChosenInlineResult = "chosen_inline_result";
    public const string CallbackQuery = "callback_query";
    public const string Poll = "poll";
    public const string PollAnswer = "poll_answer";
    public const string MyChatMember = "my_chat_member";
    public const string ChatMember = "chat_member";
}
