using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>Moves a review from one step to the next and keeps it: whoever calls has nothing left to save.</summary>
public static class ReviewFlow
{
    public const int MaxNumber = 500;

    /// <summary>What is typed later than so long after a question was shown is no answer to it.</summary>
    private static readonly Duration _typingTime = Duration.FromMinutes(30);

    /// <param name="number">Of cards; null: all that is due, and new ones up to the day's limit.</param>
    public static async ValueTask<IReadOnlyList<Reply>> StartAsync(Request request, int? number)
    {
        var plan = await ReviewPlan.MakeAsync(request, request.Pack, number);
        if (plan.IsEmpty)
        {
            return [await ReviewEnding.NothingToDoAsync(request, plan)];
        }

        var session = new ReviewSession(
            ShortId.Of(request.At, request.Seed), request.Pack.Pack.Id, plan.Count, plan.New, 0, 0, 0, null, null);
        var first = await AskNextAsync(request, session);
        return plan.Backlog.IsSpread && number is null
            ? [Say(request, request.Phrases.BacklogPlan(plan.Backlog.Today, plan.Backlog.Waiting, plan.Backlog.Days)), .. first]
            : first;
    }

    /// <summary>What was typed, as an answer to the question on the screen.</summary>
    /// <param name="after">A question that was shown before then has been followed by another.</param>
    /// <returns>Null: there is none that waits for words.</returns>
    public static async ValueTask<IReadOnlyList<Reply>?> TypedAsync(Request request, string text, Instant after)
    {
        if (request.Learner is not { } learner
            || await ReviewSession.LoadAsync(request.Work, learner.Id) is not { Current: { IsAnswered: false } item } session
            || item.AskedAt < after
            || request.At - item.AskedAt > _typingTime)
        {
            return null;
        }

        return await AnswerAsync(request, session, new TypedAnswer(text));
    }

    /// <param name="given">Null: only the answer is to be seen.</param>
    public static async ValueTask<IReadOnlyList<Reply>> AnswerAsync(
        Request request, ReviewSession session, GivenAnswer? given)
    {
        var item = session.Current!;
        if (item.IsAnswered)
        {
            return [];
        }

        var answered = item with { Way = AnswerWay.Recalled, TookInTicks = (request.At - item.AskedAt).BclCompatibleTicks };
        if (given is not null)
        {
            var context = new GradingContext(request.Shelf.Find(session.PackId).AnswerKey) { ShownOrder = item.ShownOrder };
            var verdict = Grader.Grade(item.Question, given, context);
            if (!verdict.IsAnswer)
            {
                return [Say(request, request.Phrases.NotAnAnswer(item.Question.Kind, Math.Max(2, item.ShownOrder.Length)))];
            }

            var way = given is TypedAnswer ? AnswerWay.Typed : AnswerWay.Chosen;
            var recent = await request.Work.ReviewsSinceAsync(
                request.Learner!.Id, LocalDate.MinIsoValue, Pace.Remembered);
            var isSlow = Pace.IsSlow(recent, way, answered.Took);
            answered = answered with
            {
                Way = way,
                Verdict = verdict.Kind,
                Given = ReviewView.Describe(request, item, verdict, given),
                Suggested = AnswerRating.Of(verdict.Kind, verdict.Credit, hadHelp: false, isSlow),
            };
        }

        session = session with { Current = answered };
        await session.SaveAsync(request.Work, request.Learner!.Id);
        return [await ReviewView.AnswerAsync(request, session, given)];
    }

    public static async ValueTask<IReadOnlyList<Reply>> RateAsync(Request request, ReviewSession session, Rating rating)
    {
        var item = session.Current!;
        if (!item.IsAnswered)
        {
            return [];
        }

        var learner = request.Learner!.Id;
        var settings = await request.SettingsAsync(learner, session.PackId);
        var (before, after) = await CardGrading.GradeAsync(request.Work, settings, new Grade(
            learner,
            session.PackId,
            item.CardId,
            rating,
            request.At,
            item.Took,
            ReviewSource.Review,
            item.Way!.Value,
            request.Conversation.Id));
        var rated = session.Rated(rating, before.State);
        return [ReviewView.Rated(request, rated, after), .. await AskNextAsync(request, rated)];
    }

    /// <summary>The last rating, without its button: of the running review, or of one that ended just now.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> UndoLastAsync(Request request) =>
        await ReviewSession.LoadAsync(request.Work, request.Learner!.Id) is { Last: { } last } session
        && (session.Current is not null || request.At - last.AskedAt <= _typingTime)
            ? await UndoAsync(request, session)
            : [Say(request, request.Phrases.NothingToTakeBack)];

    /// <summary>Takes the last rating back and asks for another.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> UndoAsync(Request request, ReviewSession session)
    {
        var learner = request.Learner!.Id;
        var settings = await request.SettingsAsync(learner, session.PackId);
        var isTakenBack = await CardGrading.UndoAsync(
            request.Work, settings, learner, session.PackId, session.Last!.CardId, request.At, request.Conversation.Id);
        if (!isTakenBack)
        {
            return [Say(request, request.Phrases.OnlyLastCanBeUndone)];
        }

        var back = session.TakenBack();
        await back.SaveAsync(request.Work, learner);
        return [Say(request, request.Phrases.RatingTakenBack), await ReviewView.AnswerAsync(request, back, null)];
    }

    /// <summary>Asks the same card as another kind of question.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> AskOtherwiseAsync(Request request, ReviewSession session)
    {
        var item = session.Current!;
        if (OtherKind.Of(request, session.PackId, item.Question, request.Seed) is not { } other)
        {
            return [Say(request, request.Phrases.NoOtherKind)];
        }

        var asked = session.AskOtherwise(other, OptionShuffle.Order(other, request.Seed), request.At);
        await asked.SaveAsync(request.Work, request.Learner!.Id);
        return [ReviewView.Question(request, asked)];
    }

    public static async ValueTask<IReadOnlyList<Reply>> EndAsync(Request request, ReviewSession session)
    {
        var ended = session with { Current = null };
        await ended.SaveAsync(request.Work, request.Learner!.Id);
        return [await ReviewEnding.ComposeAsync(request, ended)];
    }

    private static async ValueTask<IReadOnlyList<Reply>> AskNextAsync(Request request, ReviewSession session)
    {
        if (await NextCard.FindAsync(request, session) is not { } card)
        {
            return await EndAsync(request, session);
        }

        var pack = request.Shelf.Find(session.PackId);
        var edition = pack.Pack.In(request.Phrases.Language);
        var asked = pack.Questions.AsAsked(edition, edition.Question(card.QuestionId)!, request.Seed, [QuestionKind.Cloze]);
        session = session.Ask(card, asked, OptionShuffle.Order(asked, request.Seed), request.At);
        await session.SaveAsync(request.Work, request.Learner!.Id);
        return [ReviewView.Question(request, session)];
    }

    private static Reply Say(Request request, RichText text) => PrivateOffer.Alone(request, Reply.Say(text));
}
