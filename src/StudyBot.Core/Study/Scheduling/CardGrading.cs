using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>A rating on its way to a card.</summary>
public sealed record Grade(
    LearnerId Learner,
    string PackId,
    string QuestionId,
    Rating Rating,
    Instant At,
    Duration Took,
    ReviewSource Source,
    AnswerWay Way,
    ConversationId Conversation);

/// <summary>Brings ratings to cards, and takes them back: the card and the log change together.</summary>
public static class CardGrading
{
    public static async ValueTask<(Card Before, Card After)> GradeAsync(
        IUnitOfWork work, StudySettings settings, Grade grade)
    {
        var before = await work.CardAsync(grade.Learner, grade.PackId, grade.QuestionId) ?? Card.New;
        var parameters = settings.Parameters();
        var review = new ReviewRecord(
            grade.Learner,
            grade.PackId,
            grade.QuestionId,
            grade.Rating,
            before.State,
            grade.At,
            settings.DayOf(grade.At),
            grade.Took,
            grade.Source,
            grade.Way,
            FuzzNumber.Of(grade.PackId, grade.QuestionId, before.Reps),
            parameters,
            grade.Conversation);
        var after = ReviewReplay.After(before, review);
        await work.SaveCardAsync(grade.Learner, grade.PackId, grade.QuestionId, after);
        await work.AddReviewAsync(review);
        return (before, after);
    }

    /// <summary>Takes back the rating that a card was given last: the card is replayed without it.</summary>
    /// <returns>False: it has none, or was answered in a quiz since.</returns>
    public static async ValueTask<bool> UndoAsync(
        IUnitOfWork work,
        StudySettings settings,
        LearnerId learner,
        string packId,
        string questionId,
        Instant at,
        ConversationId conversation)
    {
        await work.CardAsync(learner, packId, questionId);
        var standing = ReviewReplay.Standing(await work.ReviewsAsync(learner, packId, questionId)).ToList();
        if (standing is not [.., { Source: ReviewSource.Review } last])
        {
            return false;
        }

        var card = standing.SkipLast(1).Aggregate(Card.New, ReviewReplay.After);
        await work.SaveCardAsync(learner, packId, questionId, card);
        await work.AddReviewAsync(last with
        {
            At = at,
            Day = settings.DayOf(at),
            Source = ReviewSource.Undo,
            Conversation = conversation,
            Undoes = last.Id,
            Id = 0,
        });
        return true;
    }
}
