using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Study;

/// <summary>
/// What concerns a learner as a whole, in every conversation: progress, accounts, what is kept of them, and its end.
/// </summary>
public interface ILearnerRecords
{
    /// <summary>The study days with a review that stands, oldest first.</summary>
    ValueTask<ImmutableArray<LearnedDay>> LearnedDaysAsync(LearnerId learner);

    /// <summary>The right answers given in this conversation since then, in the order in which they were logged.</summary>
    ValueTask<ImmutableArray<RightAnswer>> RightAnswersAsync(Instant since);

    /// <summary>Whose account it is; null: nobody known.</summary>
    ValueTask<Learner?> FindLearnerAsync(AccountId account);

    /// <summary>The learner's accounts, by platform and user.</summary>
    ValueTask<ImmutableArray<LearnerAccount>> AccountsAsync(LearnerId learner);

    /// <summary>
    /// From here until the unit ends no other one does anything for these learners: those at it are waited for, and later
    /// ones see what became of the accounts.
    /// </summary>
    ValueTask HoldAsync(params ImmutableArray<LearnerId> learners);

    /// <summary>The code; null when there is none. From here until the unit ends no other one sees it.</summary>
    ValueTask<LinkCode?> LinkCodeAsync(string selector);

    /// <summary>Keeps a code in place of all others that the same account asked for, and forgets those that have expired.</summary>
    ValueTask SaveLinkCodeAsync(LinkCode code, Instant now);

    ValueTask RemoveLinkCodeAsync(string selector);

    /// <summary>
    /// Gives the accounts, answers and reviews of one learner to another, and the first is gone. The cards and documents of
    /// both are removed: to be saved anew.
    /// </summary>
    ValueTask GiveAsync(LearnerId from, LearnerId into);

    /// <summary>From now on the account belongs to a new learner.</summary>
    ValueTask<Learner> DetachAsync(AccountId account, string name, Instant at);

    /// <summary>Remembers where the account's owner is alone with the bot.</summary>
    ValueTask PlaceAccountAsync(AccountId account, ConversationId conversation);

    /// <summary>All documents of the learner, by kind.</summary>
    ValueTask<ImmutableSortedDictionary<string, string>> LearnerDocumentsAsync(LearnerId learner);

    /// <summary>The learner's log of answers with where they were given, oldest first.</summary>
    ValueTask<ImmutableArray<PlacedAnswer>> AnswersAsync(LearnerId learner);

    /// <summary>Conversations with a document of that kind in which the text occurs.</summary>
    ValueTask<ImmutableArray<ConversationId>> ConversationsWithAsync(string documentKind, string text);

    /// <summary>Another conversation's document; from here until the unit ends that conversation waits.</summary>
    ValueTask<string?> DocumentInAsync(ConversationId conversation, string kind);

    /// <param name="json">Null removes it.</param>
    ValueTask SaveDocumentInAsync(ConversationId conversation, string kind, string? json);

    /// <summary>All documents of a conversation, by kind.</summary>
    ValueTask<ImmutableSortedDictionary<string, string>> DocumentsInAsync(ConversationId conversation);

    /// <summary>
    /// Removes a learner with their accounts, answers, reviews, cards, documents and link codes, what waits to be shown to
    /// them alone, and all that is kept of the private conversations of their accounts.
    /// </summary>
    ValueTask ForgetAsync(LearnerId learner);
}

/// <param name="Private">The account's private conversation with the bot; null: not remembered.</param>
public sealed record LearnerAccount(AccountId Account, ConversationId? Private);

public sealed record PlacedAnswer(ConversationId Conversation, AnswerRecord Answer);
