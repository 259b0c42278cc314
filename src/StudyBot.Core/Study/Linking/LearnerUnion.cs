using StudyBot.Core.Messages;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Study.Linking;

/// <summary>Makes one learner of two, in one unit of work.</summary>
public static class LearnerUnion
{
    /// <returns>Who both are now, and how many reviews there are; null: they are one already, or nobody knows one of
    /// them any more.</returns>
    public static async Task<(LearnerId Learner, int Reviews)?> UniteAsync(
        IUnitOfWork work, AccountId account, AccountId otherAccount)
    {
        if (await HoldAsync(work, account, otherAccount) is not var (one, other))
        {
            return null;
        }

        var (into, from) = one.Id.Value < other.Id.Value ? (one, other) : (other, one);
        // Before the logs are read: a round that is just closing in one of those conversations adds to them.
        await QuizDocument.ChangeAllAsync(work, from.Id, quiz => quiz.Unite(from.Id, into.Id));
        var union = LearnerLog.Unite(await ReadAsync(work, one.Id), await ReadAsync(work, other.Id));
        await work.GiveAsync(from.Id, into.Id);
        foreach (var card in union.Cards())
        {
            await work.SaveCardAsync(into.Id, card.PackId, card.QuestionId, card.Card);
        }

        foreach (var (kind, json) in union.Documents)
        {
            await work.SaveLearnerDocumentAsync(into.Id, kind, json);
        }

        await work.SaveLearnerAsync(into with { Language = into.Language ?? from.Language });
        return (into.Id, union.Reviews.Length);
    }

    /// <summary>Until they are held, another unit may link one of them to a third.</summary>
    private static async ValueTask<(Learner One, Learner Other)?> HoldAsync(
        IUnitOfWork work, AccountId account, AccountId otherAccount)
    {
        while (await work.FindLearnerAsync(account) is { } one
            && await work.FindLearnerAsync(otherAccount) is { } other
            && one.Id != other.Id)
        {
            await work.HoldAsync(one.Id, other.Id);
            if (await work.FindLearnerAsync(account) == one && await work.FindLearnerAsync(otherAccount) == other)
            {
                return (one, other);
            }
        }

        return null;
    }

    private static async ValueTask<LearnerLog> ReadAsync(IUnitOfWork work, LearnerId learner) =>
        new(learner, await work.ReviewsAsync(learner), await work.LearnerDocumentsAsync(learner));
}
