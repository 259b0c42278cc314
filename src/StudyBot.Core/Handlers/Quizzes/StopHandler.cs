using StudyBot.Core.Handlers.Reviewing;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Core.Study.Reviewing;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary><c>/stop</c>: for the starter and for moderators.</summary>
public sealed class StopHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Stop;

    public IReadOnlyList<string> Verbs { get; } = ["stop"];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) => StopAsync(request);

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) => StopAsync(request);

    private static async ValueTask<IReadOnlyList<Reply>> StopAsync(Request request)
    {
        if (await QuizDocument.OpenAsync(request.Work) is not { } quiz)
        {
            return request is { IsPrivate: true, Learner: { } learner }
                && await ReviewSession.LoadAsync(request.Work, learner.Id) is { Current: not null } review
                    ? await ReviewFlow.EndAsync(request, review)
                    : [Reply.Say(request.Phrases.NoQuizOpen)];
        }

        if (!request.IsModerator && request.Learner?.Id != quiz.Starter)
        {
            return
            [
                Reply.Say(request.Phrases.OnlyStarterStops(quiz.StarterName)) with
                {
                    OnlyFor = request.Message.Sender?.Account,
                },
            ];
        }

        if (quiz.Round is not { } open)
        {
            return await QuizFlow.EndAsync(request, quiz);
        }

        // The end of the quiz takes the place of the open question.
        var ending = await QuizFlow.EndAsync(request, quiz);
        return [.. ending.Select(reply => reply with { Slot = QuizStage.Slot(quiz, open.Number), Replaces = true })];
    }
}
