using StudyBot.Core.Content;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>
/// What comes next in a review: what waits in steps of minutes and is due, then due cards with the most valuable
/// first, then new ones, then what would be due in a few minutes.
/// </summary>
public static class NextCard
{
    /// <returns>Null: there is nothing more to ask now.</returns>
    public static async ValueTask<StudyCard?> FindAsync(Request request, ReviewSession session)
    {
        var learner = request.Learner!.Id;
        var edition = request.Shelf.Find(session.PackId).Pack.In(request.Phrases.Language);
        var settings = await request.SettingsAsync(learner, session.PackId);
        var due = await DueCards.LoadAsync(
            request.Work, learner, session.PackId, settings, request.At, id => edition.Question(id) is not null);
        if (due.InSteps is [var waiting, ..])
        {
            return waiting;
        }

        if (session.Left > session.LeftNew && due.Others is [var most, ..])
        {
            return most;
        }

        if (session is { Left: > 0, LeftNew: > 0 } && await NewAsync(request, session.PackId) is [var fresh, ..])
        {
            return new StudyCard(session.PackId, fresh.Id, Card.New);
        }

        return due.Soon is [var soon, ..] ? soon : null;
    }

    public static async ValueTask<int> CountNewAsync(Request request, string packId) =>
        (await NewAsync(request, packId)).Count;

    /// <summary>
    /// In the order of the essay; but first one question of each key point, so that two on the same thing do not follow
    /// each other.
    /// </summary>
    private static async ValueTask<List<Question>> NewAsync(Request request, string packId)
    {
        var edition = request.Shelf.Find(packId).Pack.In(request.Phrases.Language);
        var cards = await request.Work.CardsAsync(request.Learner!.Id, packId);
        var known = cards.Select(card => card.QuestionId).ToHashSet(StringComparer.Ordinal);
        var touched = edition.Questions.Where(question => known.Contains(question.Id))
            .CountBy(question => question.KeyPointId, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. edition.Questions
                .Where(question => !known.Contains(question.Id))
                .OrderBy(question => touched.GetValueOrDefault(question.KeyPointId)),
        ];
    }
}
