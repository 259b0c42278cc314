using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Tests.Storage;

/// <summary>Answers from before there were cards.</summary>
internal static class PastAnswers
{
    private static readonly AccountId _ann = new("terminal", "ann");
    private static readonly Instant _then = Instant.FromUtc(2026, 3, 1, 12, 0);

    public static Task AddAsync(IStudyStore store, ConversationId chat) => store.InConversationAsync(
        chat,
        async work =>
        {
            var ann = await work.LearnerAsync(_ann, "Ann", _then);
            await work.AddAnswerAsync(Answer(ann, 1, "q1", "wrong", 0, 0));
            await work.AddAnswerAsync(Answer(ann, 1, "q1", "right", 1, 0));
            await work.AddAnswerAsync(Answer(ann, 2, "q2", "wrong", 0, 1));
            await work.AddAnswerAsync(Answer(ann, 3, "q1", "right", 1, 3));
            return true;
        },
        CancellationToken.None);

    public static Task AssertAreCardsAsync(IStudyStore store, ConversationId chat) => store.InConversationAsync(
        chat,
        async work =>
        {
            var ann = await work.LearnerAsync(_ann, "Ann", _then);
            var log = await work.ReviewsAsync(ann.Id);
            Assert.Equal(
                [("q1", Rating.Good, 0), ("q2", Rating.Again, 1), ("q1", Rating.Good, 3)],
                log.Select(review => (review.QuestionId, review.Rating, (review.At - _then).Days)));
            var cards = await work.CardsAsync(ann.Id);
            Assert.Equal(["q1", "q2"], cards.Select(card => card.QuestionId));
            Assert.Equal(CardState.Review, cards[0].Card.State);
            Assert.Equal(cards.AsEnumerable(), ReviewReplay.Cards(log));
            return true;
        },
        CancellationToken.None);

    private static AnswerRecord Answer(
        Learner learner, int round, string question, string verdict, double credit, int days) => new(
        learner.Id, "quiz-1", round, "pack", "v1", question, "中国", verdict, credit, _then + Duration.FromDays(days),
        Duration.FromSeconds(4), false);
}
