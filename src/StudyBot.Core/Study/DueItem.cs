using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study;

/// <summary>Something that is to happen in a conversation at a time.</summary>
public sealed record DueItem(ConversationId Conversation, ConversationKind ConversationKind, string Kind, string Key, Instant At);
