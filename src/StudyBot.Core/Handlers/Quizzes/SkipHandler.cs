using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary><c>/skip</c>: at once in private, for the starter and for moderators; else when half of those who answered lately want it.</summary>
public sealed class SkipHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Skip;

    public IReadOnlyList<string> Verbs { get; } = ["skip"];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) => SkipAsync(request);

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) => SkipAsync(request);

    private static async ValueTask<IReadOnlyList<Reply>> SkipAsync(Request request)
    {
        if (await QuizDocument.OpenAsync(request.Work) is not { Round: { } round } quiz || round.IsOver(request.At))
        {
            return [Reply.Say(request.Phrases.NoQuizOpen)];
        }

        if (request.IsPrivate)
        {
            return await QuizFlow.CloseForOneAsync(request, quiz, null, "");
        }

        var voted = quiz.VoteToSkip(request.Learner!.Id);
        if (request.IsModerator
            || request.Learner.Id == quiz.Starter
            || voted.Round!.SkipVotes.Count >= voted.SkipVotesNeeded)
        {
            return await QuizFlow.CloseForAllAsync(request, voted, isSkipped: true);
        }

        await QuizDocument.SaveAsync(request.Work, voted);
        return [Reply.Say(request.Phrases.SkipVotes(voted.Round!.SkipVotes.Count, voted.SkipVotesNeeded))];
    }
}
