using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Reviewing;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>The last message of a review: how it went, and what comes when.</summary>
public static class ReviewEnding
{
    private const int DaysAhead = 8;

    /// <summary>So many more are offered of what waits for later days.</summary>
    private const int More = 20;

    public static async ValueTask<Reply> ComposeAsync(Request request, ReviewSession session)
    {
        var phrases = request.Phrases;
        var pack = request.Shelf.Find(session.PackId);
        var plan = await ReviewPlan.MakeAsync(request, pack, null);
        var lines = new List<RichText>
        {
            session.Done == 0 ? phrases.ReviewEndsEmpty : phrases.ReviewEnds(session.Done, session.Remembered),
        };
        lines.AddRange(await ComingAsync(request, pack, plan));
        return PrivateOffer.Alone(request, Buttons.Below(RichText.Lines(lines), Next(request, plan)));
    }

    /// <summary>When there is nothing to ask now.</summary>
    public static async ValueTask<Reply> NothingToDoAsync(Request request, ReviewPlan plan)
    {
        var lines = new List<RichText> { request.Phrases.NothingToReview };
        lines.AddRange(await ComingAsync(request, request.Pack, plan));
        return PrivateOffer.Alone(request, Buttons.Below(RichText.Lines(lines), Next(request, plan)));
    }

    /// <summary>What is still to come today, and how many cards on the next days.</summary>
    public static async ValueTask<IReadOnlyList<RichText>> ComingAsync(Request request, StudyPack pack, ReviewPlan plan)
    {
        var phrases = request.Phrases;
        var learner = request.Learner!.Id;
        var edition = pack.Pack.In(phrases.Language);
        var settings = await request.SettingsAsync(learner, pack.Pack.Id);
        var cards = (await request.Work.CardsAsync(learner, pack.Pack.Id))
            .Where(card => edition.Question(card.QuestionId) is not null).ToList();
        var lines = new List<RichText>();
        if (plan.Backlog.Waiting > 0)
        {
            lines.Add(plan.Backlog.IsSpread
                ? phrases.BacklogWaits(plan.Backlog.Waiting, plan.Backlog.Days)
                : phrases.DayIsFull(settings.ReviewsADay, plan.Backlog.Waiting));
        }

        if (cards.Where(card => card.Card.IsInSteps && card.Card.Due > request.At).ToList() is { Count: > 0 } soon)
        {
            lines.Add(phrases.SoonAgain(soon.Count, soon.Min(card => card.Card.Due!.Value) - request.At));
        }

        var today = settings.DayOf(request.At);
        var dues = cards.Select(card => card.Card.Due!.Value).ToList();
        List<(string Day, int Count)> days =
        [
            .. Forecast.Of(dues, settings, request.At, DaysAhead)
                .Skip(1)
                .Where(day => day.Count > 0)
                .Select(day => (DayNames.Of(phrases, day.Day, today), day.Count)),
        ];
        if (days.Count > 0)
        {
            lines.Add(phrases.ComingDays(days));
        }
        else if (lines.Count == 0
            && dues.Where(due => due > request.At).DefaultIfEmpty().Min() is var next && next > request.At)
        {
            lines.Add(phrases.NextComes(next - request.At));
        }

        return lines;
    }

    private static IEnumerable<Choice> Next(Request request, ReviewPlan plan)
    {
        if (!plan.IsEmpty)
        {
            yield return new Choice(request.Phrases.ReviewButton, ReviewActions.Start, Style: ChoiceStyle.Primary);
        }
        else if (plan.Backlog is { IsSpread: true, Waiting: var waiting })
        {
            var more = Math.Min(More, waiting);
            yield return new Choice(request.Phrases.MoreTodayButton(more), ReviewActions.StartWith(more));
        }

        yield return new Choice(request.Phrases.StartAQuiz, "quiz");
    }
}
