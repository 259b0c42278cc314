using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study;

/// <summary>Reads and writes for one conversation, all or nothing.</summary>
public interface IUnitOfWork : ILearnerRecords
{
    /// <summary>True the first time the key is seen in this conversation; the key is remembered.</summary>
    ValueTask<bool> IsFirstTimeAsync(string updateKey, Instant at);

    /// <summary>This conversation; a new one is remembered at once.</summary>
    ValueTask<Conversation> ConversationAsync(ConversationKind kind, Instant at);

    ValueTask SaveConversationAsync(Conversation conversation);

    /// <summary>The learner behind the account; a new one is remembered at once, a changed name too.</summary>
    ValueTask<Learner> LearnerAsync(AccountId account, string name, Instant at);

    ValueTask SaveLearnerAsync(Learner learner);

    /// <summary>This conversation's document of that kind (a running quiz, a daily subscription); null when there is none.</summary>
    ValueTask<string?> DocumentAsync(string kind);

    /// <param name="json">Null removes it.</param>
    ValueTask SaveDocumentAsync(string kind, string? json);

    /// <summary>Adds to the log of answers, which is only ever added to.</summary>
    ValueTask AddAnswerAsync(AnswerRecord answer);

    /// <summary>
    /// The card; null when it was never reviewed. From here until the unit ends no other one sees this learner's cards or
    /// documents through this member or <see cref="LearnerDocumentAsync"/>: a review of another conversation waits.
    /// </summary>
    ValueTask<Card?> CardAsync(LearnerId learner, string packId, string questionId);

    /// <summary>All that the learner has ever reviewed, of one pack or of all.</summary>
    ValueTask<ImmutableArray<StudyCard>> CardsAsync(LearnerId learner, string? packId = null);

    /// <summary>Cards of one pack that come due before a time, the longest due first.</summary>
    ValueTask<ImmutableArray<StudyCard>> DueCardsAsync(LearnerId learner, string packId, Instant before, int limit);

    /// <param name="card">A new one is removed: there is nothing to remember.</param>
    ValueTask SaveCardAsync(LearnerId learner, string packId, string questionId, Card card);

    /// <summary>Adds to the log of reviews, which is only ever added to; its conversation is this one.</summary>
    ValueTask AddReviewAsync(ReviewRecord review);

    /// <summary>A learner's log in the order of logging: whole, of a pack, or of one card.</summary>
    ValueTask<ImmutableArray<ReviewRecord>> ReviewsAsync(
        LearnerId learner, string? packId = null, string? questionId = null);

    /// <summary>The log of a learner's study days since <paramref name="day"/>, the last logged first.</summary>
    ValueTask<ImmutableArray<ReviewRecord>> ReviewsSinceAsync(LearnerId learner, LocalDate day, int limit);

    /// <summary>A learner's document of that kind (settings, a reminder); null when there is none.</summary>
    ValueTask<string?> LearnerDocumentAsync(LearnerId learner, string kind);

    /// <param name="json">Null removes it.</param>
    ValueTask SaveLearnerDocumentAsync(LearnerId learner, string kind, string? json);

    /// <summary>Sets the time of a row of this conversation; one row per kind and key.</summary>
    ValueTask SetDueAsync(string kind, string key, Instant at);

    /// <summary>Removes the row if it is due; true when it was: whoever removed it acts on it.</summary>
    /// <param name="now">A row that has been put off to later is left alone.</param>
    ValueTask<bool> TakeDueAsync(string kind, string key, Instant now);

    /// <summary>Removes the row, due or not.</summary>
    ValueTask CancelDueAsync(string kind, string key);

    /// <summary>Ids of the facts posted here in the running round, oldest first.</summary>
    ValueTask<ImmutableArray<string>> PostedFactsAsync(string packId);

    /// <param name="startsRound">Does this fact begin a new round? Then the earlier ones are forgotten.</param>
    ValueTask AddPostedFactAsync(string packId, string factId, Instant at, bool startsRound);

    /// <summary>Puts a reply into the outbox, leased to this process until <paramref name="leaseUntil"/>.</summary>
    ValueTask<OutboxItem> AddReplyAsync(Reply reply, string? replyHandle, Instant at, Instant leaseUntil);

    /// <summary>Moves everything of this conversation to another id, where nothing may be yet.</summary>
    ValueTask MoveConversationAsync(ConversationId to);
}
