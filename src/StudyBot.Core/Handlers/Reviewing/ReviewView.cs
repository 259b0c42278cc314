using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>
/// What a review looks like: a question with its options as buttons, then the answer with its evidence and four ratings,
/// each with the interval it gives.
/// </summary>
public static class ReviewView
{
    private static readonly ImmutableArray<Rating> _ratings = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];

    public static Reply Question(Request request, ReviewSession session)
    {
        var item = session.Current!;
        var phrases = request.Phrases;
        var lines = new List<RichText> { Header(request, session), item.Question.Prompt };
        lines.AddRange(Options(request, item));
        if (item.IsLeech)
        {
            lines.Add(phrases.Leech(item.Lapses));
        }

        lines.Add(RichText.Styled(phrases.ReviewInstruction(item.Question.Kind), TextStyle.Faint));
        var row = new List<Choice> { new(phrases.ShowAnswerButton, ReviewActions.Show(session, item)) };
        if (item.IsLeech)
        {
            row.Add(new Choice(phrases.OtherKindButton, ReviewActions.AskOtherwise(session, item)));
        }

        row.Add(new Choice(phrases.StopButton, ReviewActions.End(session, item)));
        return Shown(request, session, item, RichText.Lines(lines), Picks(request, session, item), row);
    }

    /// <param name="given">Null: the learner only looked, or has taken the rating back.</param>
    public static async ValueTask<Reply> AnswerAsync(Request request, ReviewSession session, GivenAnswer? given)
    {
        var item = session.Current!;
        var phrases = request.Phrases;
        var learner = request.Learner!.Id;
        var card = await request.Work.CardAsync(learner, session.PackId, item.CardId) ?? Card.New;
        var settings = await request.SettingsAsync(learner, session.PackId);
        var fuzz = FuzzNumber.Of(session.PackId, item.CardId, card.Reps);
        var outcomes = new FsrsScheduler(settings.Parameters())
            .Preview(card, request.At, settings.DayOf(request.At), fuzz);
        var lines = AnswerLines(request, session, item, Difference(item, given)).Append(phrases.HowWell);
        var keyPoint = EditionOf(request, session).KeyPoint(item.Question.KeyPointId);
        var buttons = _ratings.Zip(outcomes, (rating, outcome) => new Choice(
            phrases.RatingButton(rating, outcome.Due!.Value - request.At),
            ReviewActions.Rate(session, item, rating),
            Style: rating == (item.Suggested ?? Rating.Good) ? ChoiceStyle.Primary : ChoiceStyle.Neutral));
        return Shown(
            request,
            session,
            item,
            RichText.Lines(lines),
            buttons,
            keyPoint is null ? [] : Evidence.Choices(request, keyPoint));
    }

    /// <summary>The card has its rating; the only thing left is to take that back.</summary>
    public static Reply Rated(Request request, ReviewSession session, Card after)
    {
        var item = session.Last!;
        var lines = AnswerLines(request, session, item)
            .Append(request.Phrases.Rated(item.Rated!.Value, after.Due!.Value - request.At));
        return Shown(
            request,
            session,
            item,
            RichText.Lines(lines),
            [new Choice(request.Phrases.UndoButton, ReviewActions.Undo(session, item))]);
    }

    /// <summary>Options by letter and text, however they were given; else what was typed.</summary>
    public static string Describe(Request request, ReviewItem item, Verdict verdict, GivenAnswer given)
    {
        if (verdict.Picked.IsEmpty)
        {
            return given is TypedAnswer typed ? typed.Text : "";
        }

        var options = QuizStage.OptionsOf(request, item.AsRound());
        return request.Phrases.AnswerList(verdict.Picked
            .Select(index => item.ShownOrder.IsEmpty ? index : item.ShownOrder.IndexOf(index))
            .Select(place => item.Question is TrueFalseQuestion ? options[place] : $"{Letter(place)}. {options[place]}"));
    }

    /// <summary>What was typed held against the answer; null where that tells nothing.</summary>
    private static RichText? Difference(ReviewItem item, GivenAnswer? given) =>
        given is TypedAnswer typed && item.Question is ClozeQuestion or ShortAnswerQuestion
            ? AnswerDiff.Nearest(typed.Text, item.Question.Answers().SelectMany(answer => answer.Forms))
            : null;

    private static IEnumerable<RichText> AnswerLines(
        Request request, ReviewSession session, ReviewItem item, RichText? difference = null)
    {
        var phrases = request.Phrases;
        yield return Header(request, session, item);
        yield return item.Question.Prompt;
        if (item.Verdict is { } verdict)
        {
            yield return RichText.Of($"{phrases.VerdictTitle(verdict):b}");
            if (verdict != VerdictKind.Right)
            {
                yield return RichText.Of($"{phrases.YourAnswerLabel}{difference ?? item.Given ?? ""}");
            }
        }

        foreach (var line in QuizReveal.AnswerAndWhy(request, item.AsRound()))
        {
            yield return line;
        }

        if (item.IsLeech && EditionOf(request, session).KeyPoint(item.Question.KeyPointId) is { } keyPoint)
        {
            yield return phrases.LeechPassage(keyPoint.Passage?.Sentence ?? keyPoint.Text);
        }
    }

    private static RichText Header(Request request, ReviewSession session) =>
        Header(request, session, session.Current!);

    private static RichText Header(Request request, ReviewSession session, ReviewItem item)
    {
        var keyPoint = EditionOf(request, session).KeyPoint(item.Question.KeyPointId);
        return RichText.Styled(
            request.Phrases.ReviewHeader(session.Coming, item.Question.Kind, QuizStage.SectionName(request, keyPoint)),
            TextStyle.Faint);
    }

    private static IEnumerable<RichText> Options(Request request, ReviewItem item) => item.Question is TrueFalseQuestion
        ? []
        : QuizStage.OptionsOf(request, item.AsRound()).Select((option, place) => RichText.Of($"{Letter(place)}. {option}"));

    /// <summary>One button an option, where picking one is the whole answer.</summary>
    private static IEnumerable<Choice> Picks(Request request, ReviewSession session, ReviewItem item) =>
        item.Question.Kind is QuestionKind.OneChoice or QuestionKind.TrueFalse
            ? QuizStage.OptionsOf(request, item.AsRound()).Select((option, place) => new Choice(
                item.Question is TrueFalseQuestion ? option : Letter(place), ReviewActions.Pick(session, item, place)))
            : [];

    private static Reply Shown(
        Request request, ReviewSession session, ReviewItem item, RichText text, params IEnumerable<IEnumerable<Choice>> rows) =>
        PrivateOffer.Alone(request, Buttons.Below(text, rows.Where(row => row.Any())) with
        {
            Slot = $"review-{session.Id}-{item.Number.ToString(CultureInfo.InvariantCulture)}",
            Replaces = item.IsAnswered,
        });

    private static Edition EditionOf(Request request, ReviewSession session) =>
        request.Shelf.Find(session.PackId).Pack.In(request.Phrases.Language);

    private static string Letter(int place) => ((char)('A' + place)).ToString();
}
