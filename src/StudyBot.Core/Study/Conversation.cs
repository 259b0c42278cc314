using StudyBot.Core.Messages;

namespace StudyBot.Core.Study;

/// <param name="Language">Chosen with <c>/language</c> (<c>zh</c>, <c>en</c>); null: not chosen.</param>
/// <param name="PackId">Chosen with <c>/essay</c>; null: the default pack.</param>
/// <param name="IsOpen">False once the platform says that the bot can no longer write here.</param>
public sealed record Conversation(
    ConversationId Id, ConversationKind Kind, string? Language = null, string? PackId = null, bool IsOpen = true);
