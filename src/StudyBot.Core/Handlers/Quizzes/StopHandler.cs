using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

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
            return [Reply.Say(request.Phrases.NoQuizOpen)];
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

        if (quiz.Round is not null)
        {
            await QuizGrading.CloseAsync(request, quiz);
        }

        return await QuizFlow.EndAsync(request, quiz.Break());
    }
}
