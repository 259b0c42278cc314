using StudyBot.Core.Study.Reviewing;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>How much a review begun now would ask.</summary>
/// <param name="New">New cards, at most.</param>
/// <param name="Count">Due and new cards together; what waits in steps of minutes comes on top.</param>
public sealed record ReviewPlan(DueCards Due, BacklogPlan Backlog, int New, int Count)
{
    public bool IsEmpty => Count == 0 && Due.InSteps.IsEmpty;

    /// <param name="number">Asked for by the learner: it goes over what a backlog is spread to, not over the day's
    /// limit.</param>
    public static async ValueTask<ReviewPlan> MakeAsync(Request request, StudyPack pack, int? number)
    {
        var learner = request.Learner!.Id;
        var packId = pack.Pack.Id;
        var edition = pack.Pack.In(request.Phrases.Language);
        var settings = await request.SettingsAsync(learner, packId);
        var day = await StudiedDay.LoadAsync(request.Work, learner, packId, settings.DayOf(request.At));
        var due = await DueCards.LoadAsync(
            request.Work, learner, packId, settings, request.At, id => edition.Question(id) is not null);
        var backlog = BacklogRule.Plan(due.Overdue, due.Others.Length - due.Overdue, day.Reviewed, settings.ReviewsADay);
        var mayBegin = Math.Max(0, settings.NewADay - day.Begun);
        var isNew = mayBegin == 0 ? 0 : await NextCard.CountNewAsync(request, packId);
        var ofToday = number is null
            ? backlog.Today
            : Math.Min(due.Others.Length, Math.Max(0, settings.ReviewsADay - day.Reviewed));
        var all = ofToday + Math.Min(mayBegin, isNew);
        var count = Math.Min(number ?? all, all);
        return new ReviewPlan(due, backlog, Math.Max(0, count - ofToday), count);
    }
}
