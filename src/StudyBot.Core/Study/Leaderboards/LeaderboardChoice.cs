using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Leaderboards;

/// <summary>Whether a learner stands on leaderboards: kept as a document of theirs only when they do not.</summary>
public static class LeaderboardChoice
{
    public const string DocumentKind = "leaderboard-off";

    public static async ValueTask<bool> IsHiddenAsync(IUnitOfWork work, LearnerId learner) =>
        await work.LearnerDocumentAsync(learner, DocumentKind) is not null;

    public static ValueTask SaveAsync(IUnitOfWork work, LearnerId learner, bool isHidden) =>
        work.SaveLearnerDocumentAsync(learner, DocumentKind, isHidden ? "true" : null);
}
