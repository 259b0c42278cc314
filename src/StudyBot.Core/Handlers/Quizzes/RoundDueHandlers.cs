using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>A round's time is up.</summary>
public sealed class TimeUpHandler : IDueHandler
{
    public string DueKind => QuizFlow.TimeUpKind;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due) =>
        await QuizDocument.OpenAsync(request.Work) is { Round: { } round } quiz
        && due.Key == QuizFlow.RoundKey(quiz, round.Number)
            ? await QuizFlow.CloseForAllAsync(request, quiz, isSkipped: false)
            : [];
}

/// <summary>The learners have read the answer: the next question.</summary>
public sealed class NextQuestionHandler : IDueHandler
{
    public string DueKind => QuizFlow.NextKind;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due) =>
        await QuizDocument.OpenAsync(request.Work) is { Phase: QuizPhase.Pausing } quiz && due.Key == quiz.Id
            ? await QuizFlow.AdvanceAsync(request, quiz)
            : [];
}
