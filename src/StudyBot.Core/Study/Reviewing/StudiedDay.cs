using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>What a learner has done of one pack on the current study day.</summary>
/// <param name="Begun">Cards seen for the first time, wherever.</param>
/// <param name="Reviewed">Due cards reviewed, wherever; the steps of minutes do not count.</param>
public sealed record StudiedDay(LocalDate Day, int Begun, int Reviewed)
{
    /// <summary>More reviews of one day are not looked at: no limit reaches so far.</summary>
    private const int MostReviews = 20_000;

    public static async ValueTask<StudiedDay> LoadAsync(
        IUnitOfWork work, LearnerId learner, string packId, LocalDate day)
    {
        var log = await work.ReviewsSinceAsync(learner, day, MostReviews);
        List<ReviewRecord> today =
            [.. ReviewReplay.Standing(log).Where(review => review.PackId == packId && review.Day == day)];
        return new StudiedDay(
            day,
            today.Count(review => review.Before == CardState.New),
            today.Count(review => review.Before == CardState.Review));
    }
}
