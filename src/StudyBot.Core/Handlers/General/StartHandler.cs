using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.General;

/// <summary>
/// <c>/start</c>: a welcome. Deep links come here only when they lead nowhere (<see cref="Shortcuts"/>).
/// </summary>
public sealed class StartHandler : ICommandHandler
{
    public CommandDescription Command => Commands.Start;

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        ValueTask.FromResult<IReadOnlyList<Reply>>([Welcome(request, request.Phrases.Welcome(request.Edition.Title))]);

    internal static Reply Welcome(Request request, RichText text) => Buttons.Below(
        text,
        [
            new Choice(request.Phrases.StartAQuiz, "/quiz", Style: ChoiceStyle.Primary),
            new Choice(request.Phrases.SeeTheEssay, "/essay"),
            new Choice(request.Phrases.SeeHelp, "/help"),
        ],
        LanguageHandler.ToLanguages(request));
}
