using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Storage;

/// <summary>What a learner knows, and what it was made from.</summary>
internal sealed partial class UnitOfWork
{
    private readonly HashSet<LearnerId> _lockedLearners = [];

    public async ValueTask<Card?> CardAsync(LearnerId learner, string packId, string questionId)
    {
        await LockLearnerAsync(learner);
        return (await _session.FirstAsync(
            $"{ReviewRows.SelectCards} AND pack = $2 AND question = $3",
            ReviewRows.ReadCard,
            learner.Value, packId, questionId))?.Card;
    }

    public async ValueTask<ImmutableArray<StudyCard>> CardsAsync(LearnerId learner, string? packId) =>
    [
        .. packId is null
            ? await _session.ListAsync(
                $"{ReviewRows.SelectCards} ORDER BY pack, question", ReviewRows.ReadCard, learner.Value)
            : await _session.ListAsync(
                $"{ReviewRows.SelectCards} AND pack = $2 ORDER BY question",
                ReviewRows.ReadCard,
                learner.Value, packId),
    ];

    public async ValueTask<ImmutableArray<StudyCard>> DueCardsAsync(
        LearnerId learner, string packId, Instant before, int limit) =>
    [
        .. await _session.ListAsync(
            $"{ReviewRows.SelectCards} AND pack = $2 AND due < $3 ORDER BY due, question LIMIT $4",
            ReviewRows.ReadCard,
            learner.Value, packId, before.ToUnixTimeTicks(), limit),
    ];

    public async ValueTask SaveCardAsync(LearnerId learner, string packId, string questionId, Card card)
    {
        if (card.State == CardState.New)
        {
            await _session.WriteAsync(
                "DELETE FROM cards WHERE learner = $1 AND pack = $2 AND question = $3",
                learner.Value, packId, questionId);
            return;
        }

        await _session.WriteAsync(
            """
            INSERT INTO cards (learner, pack, question, state, step, stability, difficulty, due, last_review, last_day,
              reps, lapses)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (learner, pack, question) DO UPDATE SET state = excluded.state, step = excluded.step,
              stability = excluded.stability, difficulty = excluded.difficulty, due = excluded.due,
              last_review = excluded.last_review, last_day = excluded.last_day, reps = excluded.reps,
              lapses = excluded.lapses
            """,
            learner.Value, packId, questionId, (int)card.State, card.Step, card.Stability, card.Difficulty,
            card.Due!.Value.ToUnixTimeTicks(), card.LastReview!.Value.ToUnixTimeTicks(),
            ReviewRows.Number(card.LastDay!.Value), card.Reps, card.Lapses);
    }

    public async ValueTask AddReviewAsync(ReviewRecord review) =>
        await _session.WriteAsync(
            """
            INSERT INTO reviews (conversation, learner, pack, question, rating, state, at, day, took, source, way, fuzz,
              parameters, undoes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            await NumberAsync(), review.Learner.Value, review.PackId, review.QuestionId, (int)review.Rating,
            (int)review.Before, review.At.ToUnixTimeTicks(), ReviewRows.Number(review.Day),
            review.Took.BclCompatibleTicks, (int)review.Source, (int)review.Way, review.Fuzz,
            FsrsParametersText.Write(review.Parameters), review.Undoes);

    public async ValueTask<ImmutableArray<ReviewRecord>> ReviewsAsync(
        LearnerId learner, string? packId, string? questionId) =>
    [
        .. (packId, questionId) switch
        {
            (null, _) => await _session.ListAsync(
                $"{ReviewRows.SelectReviews} ORDER BY reviews.id", ReviewRows.ReadReview, learner.Value),
            (_, null) => await _session.ListAsync(
                $"{ReviewRows.SelectReviews} AND reviews.pack = $2 ORDER BY reviews.id",
                ReviewRows.ReadReview,
                learner.Value, packId),
            _ => await _session.ListAsync(
                $"{ReviewRows.SelectReviews} AND reviews.pack = $2 AND question = $3 ORDER BY reviews.id",
                ReviewRows.ReadReview,
                learner.Value, packId, questionId),
        },
    ];

    public async ValueTask<ImmutableArray<ReviewRecord>> ReviewsSinceAsync(
        LearnerId learner, LocalDate day, int limit) =>
    [
        .. await _session.ListAsync(
            $"{ReviewRows.SelectReviews} AND day >= $2 ORDER BY day DESC, reviews.id DESC LIMIT $3",
            ReviewRows.ReadReview,
            learner.Value, ReviewRows.Number(day), limit),
    ];

    public async ValueTask<string?> LearnerDocumentAsync(LearnerId learner, string kind)
    {
        await LockLearnerAsync(learner);
        return await _session.FirstAsync(
            "SELECT json FROM learner_documents WHERE learner = $1 AND kind = $2",
            static row => row.GetString(0),
            learner.Value, kind);
    }

    public async ValueTask SaveLearnerDocumentAsync(LearnerId learner, string kind, string? json)
    {
        if (json is null)
        {
            await _session.WriteAsync(
                "DELETE FROM learner_documents WHERE learner = $1 AND kind = $2", learner.Value, kind);
            return;
        }

        await _session.WriteAsync(
            """
            INSERT INTO learner_documents (learner, kind, json) VALUES ($1, $2, $3)
            ON CONFLICT (learner, kind) DO UPDATE SET json = excluded.json
            """,
            learner.Value, kind, json);
    }

    /// <summary>The conversation's turn does not keep another conversation of the same learner out.</summary>
    private async ValueTask LockLearnerAsync(LearnerId learner)
    {
        if (_lockedLearners.Add(learner))
        {
            await _session.LockAsync($"learner:{learner}");
        }
    }
}
