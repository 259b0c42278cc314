using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord;

/// <summary>The wording for what the platform itself has to say in a conversation.</summary>
public sealed class ConversationPhrases(IStudyStore store, IShelf shelf)
{
    /// <param name="hint">A person's locale, where nobody has chosen a language yet.</param>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task<Phrases> OfAsync(
        ConversationId id, ConversationKind kind, Instant at, string? hint, CancellationToken cancellationToken)
    {
        var conversation =
            await store.InConversationAsync(id, work => work.ConversationAsync(kind, at), cancellationToken);
        return Phrases.For(conversation.Language)
            ?? Phrases.For(hint)
            ?? Phrases.For(shelf.Current.Find(conversation.PackId).Pack.OwnLanguage)
            ?? Phrases.English;
    }
}
