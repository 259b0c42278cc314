using StudyBot.Core.Content;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>
/// Brings what was answered in a quiz to each player's own cards: once a round, when the answer is final or the round
/// closes. What was skipped or not answered says nothing and is not graded.
/// </summary>
public static class QuizGrading
{
    /// <summary>The player's answer counts now.</summary>
    /// <param name="isLaterTry">Was an earlier try of this round not right?</param>
    public static async ValueTask GradeAsync(
        Request request, Quiz quiz, Round round, RoundAnswer answer, bool isLaterTry)
    {
        var settings = await request.SettingsAsync(answer.Learner, quiz.PackId);
        var way = round.Question.Kind is QuestionKind.Cloze or QuestionKind.ShortAnswer or QuestionKind.NameAll
            ? AnswerWay.Typed
            : AnswerWay.Chosen;
        var isSlow = Pace.CanBeSlow(answer.Took) && Pace.IsSlow(
            await request.Work.ReviewsSinceAsync(answer.Learner, NodaTime.LocalDate.MinIsoValue, Pace.Remembered),
            way,
            answer.Took);
        var rating = AnswerRating.Of(answer.Verdict, answer.Credit, round.Hints > 0 || isLaterTry, isSlow);
        await CardGrading.GradeAsync(request.Work, settings, new Grade(
            answer.Learner,
            quiz.PackId,
            round.Question.Id,
            rating,
            request.At,
            answer.Took,
            ReviewSource.Quiz,
            way,
            request.Conversation.Id));
    }

    /// <summary>The round closes: what could still have been bettered counts as it is.</summary>
    public static async ValueTask CloseAsync(Request request, Quiz quiz)
    {
        // In this order everywhere, so that no two conversations wait for each other's learners.
        foreach (var answer in quiz.Round!.Answers.Where(answer => !answer.IsFinal).OrderBy(answer => answer.Learner.Value))
        {
            await GradeAsync(request, quiz, quiz.Round, answer, isLaterTry: false);
        }
    }
}
