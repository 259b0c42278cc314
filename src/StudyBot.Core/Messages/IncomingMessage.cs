using NodaTime;

namespace StudyBot.Core.Messages;

/// <param name="Conversation">Where it happened.</param>
/// <param name="Kind">What sort of place that is.</param>
/// <param name="Sender">Who did it; null for what comes from the clock or from the platform itself.</param>
/// <param name="At">When: the middle's only clock.</param>
/// <param name="Body">What was done.</param>
/// <param name="UpdateKey">Tells doubles: the same key is handled once per conversation, ever. Null when the platform never repeats.</param>
/// <param name="ReplyHandle">How the platform answers exactly this message (message id, callback id, interaction token); opaque
/// here, handed back with the replies.</param>
/// <param name="Place">What people call the conversation: a group's title, a channel's name; null: unknown, or
/// private.</param>
/// <param name="ShowsOpen">Can it only have come because the bot may write here (again)?</param>
/// <param name="AnswersAlone">Can it be answered where it came from so that only its sender sees it?</param>
public sealed record IncomingMessage(
    ConversationId Conversation,
    ConversationKind Kind,
    Sender? Sender,
    Instant At,
    MessageBody Body,
    string? UpdateKey = null,
    string? ReplyHandle = null,
    string? Place = null,
    bool ShowsOpen = false,
    bool AnswersAlone = false);
