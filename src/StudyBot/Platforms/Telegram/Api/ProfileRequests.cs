using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

public sealed record GetMe() : TelegramRequest<User>("getMe");

/// <param name="Commands">At most 100.</param>
public sealed record SetMyCommands(ImmutableArray<BotCommand> Commands) : TelegramRequest<bool>("setMyCommands")
{
    public BotCommandScope? Scope { get; init; }

    /// <summary>Two letters of ISO 639-1; null: for everybody without commands of their own language.</summary>
    public string? LanguageCode { get; init; }
}

public sealed record GetMyCommands() : TelegramRequest<ImmutableArray<BotCommand>>("getMyCommands")
{
    public BotCommandScope? Scope { get; init; }

    public string? LanguageCode { get; init; }
}

public sealed record DeleteMyCommands() : TelegramRequest<bool>("deleteMyCommands")
{
    public BotCommandScope? Scope { get; init; }

    public string? LanguageCode { get; init; }
}

/// <param name="Command">1–32 characters of <c>a-z 0-9 _</c>.</param>
/// <param name="Description">1–256 characters.</param>
public sealed record BotCommand(string Command, string Description);

public sealed record BotCommandScope(string Type)
{
    public static readonly BotCommandScope Default = new("default");

    public static readonly BotCommandScope AllPrivateChats = new("all_private_chats");

    public static readonly BotCommandScope AllGroupChats = new("all_group_chats");

    public static readonly BotCommandScope AllChatAdministrators = new("all_chat_administrators");

    /// <summary>For the types <c>chat</c> and <c>chat_administrators</c>.</summary>
    public long? ChatId { get; init; }
}

/// <summary>What an empty chat with the bot shows.</summary>
public sealed record SetMyDescription() : TelegramRequest<bool>("setMyDescription")
{
    /// <summary>0–512 characters.</summary>
    public string? Description { get; init; }

    public string? LanguageCode { get; init; }
}

public sealed record GetMyDescription() : TelegramRequest<BotDescription>("getMyDescription")
{
    public string? LanguageCode { get; init; }
}

public sealed record BotDescription(string Description);

/// <summary>What the bot's profile page and links to the bot show.</summary>
public sealed record SetMyShortDescription() : TelegramRequest<bool>("setMyShortDescription")
{
    /// <summary>0–120 characters.</summary>
    public string? ShortDescription { get; init; }

    public string? LanguageCode { get; init; }
}

public sealed record GetMyShortDescription() : TelegramRequest<BotShortDescription>("getMyShortDescription")
{
    public string? LanguageCode { get; init; }
}

public sealed record BotShortDescription(string ShortDescription);
