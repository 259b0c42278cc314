using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Testing;

internal sealed partial class MemoryUnitOfWork
{
    public ValueTask<Card?> CardAsync(LearnerId learner, string packId, string questionId) =>
        ValueTask.FromResult(State.Cards.GetValueOrDefault((learner, packId, questionId)));

    public ValueTask<ImmutableArray<StudyCard>> CardsAsync(LearnerId learner, string? packId) =>
        ValueTask.FromResult(CardsOf(learner, packId)
            .OrderBy(card => card.PackId, StringComparer.Ordinal)
            .ThenBy(card => card.QuestionId, StringComparer.Ordinal)
            .ToImmutableArray());

    public ValueTask<ImmutableArray<StudyCard>> DueCardsAsync(
        LearnerId learner, string packId, Instant before, int limit) =>
        ValueTask.FromResult(CardsOf(learner, packId)
            .Where(card => card.Card.Due < before)
            .OrderBy(card => card.Card.Due)
            .ThenBy(card => card.QuestionId, StringComparer.Ordinal)
            .Take(limit)
            .ToImmutableArray());

    public ValueTask SaveCardAsync(LearnerId learner, string packId, string questionId, Card card) => Keep(State with
    {
        Cards = card.State == CardState.New
            ? State.Cards.Remove((learner, packId, questionId))
            : State.Cards.SetItem((learner, packId, questionId), card),
    });

    public ValueTask AddReviewAsync(ReviewRecord review) => Keep(State with
    {
        LastReviewId = State.LastReviewId + 1,
        Reviews = State.Reviews.Add(review with
        {
            Id = State.LastReviewId + 1,
            Conversation = _id,
            Parameters = FsrsParametersText.Read(FsrsParametersText.Write(review.Parameters)),
        }),
    });

    public ValueTask<ImmutableArray<ReviewRecord>> ReviewsAsync(
        LearnerId learner, string? packId, string? questionId) =>
        ValueTask.FromResult(State.Reviews
            .Where(review => review.Learner == learner
                && (packId is null || review.PackId == packId)
                && (packId is null || questionId is null || review.QuestionId == questionId))
            .ToImmutableArray());

    public ValueTask<ImmutableArray<ReviewRecord>> ReviewsSinceAsync(LearnerId learner, LocalDate day, int limit) =>
        ValueTask.FromResult(State.Reviews
            .Where(review => review.Learner == learner && review.Day >= day)
            .OrderByDescending(review => review.Day)
            .ThenByDescending(review => review.Id)
            .Take(limit)
            .ToImmutableArray());

    public ValueTask<string?> LearnerDocumentAsync(LearnerId learner, string kind) =>
        ValueTask.FromResult(State.LearnerDocuments.GetValueOrDefault((learner, kind)));

    public ValueTask SaveLearnerDocumentAsync(LearnerId learner, string kind, string? json) => Keep(State with
    {
        LearnerDocuments = json is null
            ? State.LearnerDocuments.Remove((learner, kind))
            : State.LearnerDocuments.SetItem((learner, kind), json),
    });

    private IEnumerable<StudyCard> CardsOf(LearnerId learner, string? packId) => State.Cards
        .Where(pair => pair.Key.Learner == learner && (packId is null || pair.Key.PackId == packId))
        .Select(pair => new StudyCard(pair.Key.PackId, pair.Key.QuestionId, pair.Value));
}
