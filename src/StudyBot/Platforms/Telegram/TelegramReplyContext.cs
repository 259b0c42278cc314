using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>What a writer must know beside the reply.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Handle">What it answers; null for what the clock began.</param>
/// <param name="Replaced">What it takes the place of; null: nothing.</param>
/// <param name="Now">For polls that Telegram is about to stop by itself.</param>
/// <param name="Username">The bot's own; null while it is not known.</param>
/// <param name="AllowsPolls">False where the group's rights do not let the bot send any.</param>
public sealed record TelegramReplyContext(
    TelegramAddress Address,
    ConversationKind Kind,
    TelegramReplyHandle? Handle,
    ShownMessage? Replaced,
    Instant Now,
    string? Username = null,
    bool AllowsPolls = true);
