using StudyBot.Core.Content;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>The last message of a quiz: podium, what was missed with its evidence, one next action.</summary>
public static class QuizEnding
{
    private const int MissedShown = 8;

    private const int PlacesShown = 10;

    public static Reply Compose(Request request, Quiz quiz)
    {
        var phrases = request.Phrases;
        var player = request.IsPrivate ? quiz.Players.SingleOrDefault() : null;
        List<RichText> lines = [];
        if (quiz.Players.Count == 0)
        {
            lines.Add(phrases.QuizEndsWithoutAnswers(request.IsPrivate));
        }
        else if (player is not null)
        {
            lines.Add(phrases.QuizEnds(player.Points, quiz.Asked, request.At - quiz.StartedAt));
        }
        else
        {
            lines.Add(RichText.Of($"{phrases.PodiumTitle:b}"));
            lines.AddRange(Places(request, quiz));
        }

        lines.AddRange(Missed(request, quiz));
        return Reply.Say(RichText.Lines(lines), NextAction(request, quiz));
    }

    private static IEnumerable<RichText> Places(Request request, Quiz quiz)
    {
        var place = 1;
        foreach (var players in quiz.Podium().Take(PlacesShown))
        {
            List<string> names = [.. players.Select(player => player.Name)];
            var first = players[0];
            yield return request.Phrases.PodiumLine(place, names, first.Right, first.Points, first.Time);
            place += players.Count;
        }
    }

    private static IEnumerable<RichText> Missed(Request request, Quiz quiz)
    {
        var missed = quiz.Missed;
        if (missed.Count == 0)
        {
            if (quiz.Players.Count > 0)
            {
                yield return request.IsPrivate ? request.Phrases.NothingMissed : request.Phrases.EachKnownToSomebody;
            }

            yield break;
        }

        yield return RichText.Of($"{request.Phrases.MissedTitle:b}");
        var edition = request.Shelf.Find(quiz.PackId).Pack.In(request.Phrases.Language);
        foreach (var question in missed.Take(MissedShown).Select(edition.Question).OfType<Question>())
        {
            var keyPoint = edition.KeyPoint(question.KeyPointId)!;
            yield return RichText.Of(
                $"• {question.Prompt} → {request.Phrases.AnswerTo(question):b} {Evidence.Line(request, keyPoint)}");
        }

        if (missed.Count > MissedShown)
        {
            yield return request.Phrases.MoreMissed(missed.Count - MissedShown);
        }
    }

    private static Choice NextAction(Request request, Quiz quiz) => quiz.Missed.Count > 0
        ? new Choice(request.Phrases.RepeatMissedButton(quiz.Missed.Count), Actions.Of("quiz", "missed", quiz.Id), Style: ChoiceStyle.Primary)
        : new Choice(request.Phrases.AnotherQuizButton, "quiz", Style: ChoiceStyle.Primary);
}
