using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary><c>/undo</c>: takes back the last rating of a review.</summary>
public sealed class UndoHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "undo";

    public CommandDescription Command => Commands.Undo;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        request is { IsAlone: true, Learner: not null }
            ? await ReviewFlow.UndoLastAsync(request)
            : PrivateOffer.Of(request, request.Phrases.UndoButton, Verb);

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) =>
        request.Learner is null ? [] : await ReviewFlow.UndoLastAsync(request);
}
