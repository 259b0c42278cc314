using System.Globalization;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary><c>/review [number]</c> and the buttons of a review.</summary>
public sealed class ReviewHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Review;

    public IReadOnlyList<string> Verbs { get; } = [ReviewActions.Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (!request.IsAlone || request.Learner is null)
        {
            return PrivateOffer.Of(request, request.Phrases.ReviewButton, ReviewActions.Start);
        }

        var words = command.Arguments;
        var number = words.Length == 0 ? null : NumberReader.Read(words);
        return words.Length > 0 && number is null or < 1 or > ReviewFlow.MaxNumber
            ? Alone(request, request.Phrases.ReviewNumberProblem(TextCutter.Cut(words, 32)))
            : await ReviewFlow.StartAsync(request, number);
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (_, arguments) = Actions.Read(pressed.Action);
        if (request.Learner is not { } learner)
        {
            return [];
        }

        switch (arguments)
        {
            case ["start"]:
                return await ReviewFlow.StartAsync(request, null);
            case ["start", var count] when NumberReader.Read(count) is >= 1 and <= ReviewFlow.MaxNumber and var number:
                return await ReviewFlow.StartAsync(request, number);
        }

        var session = await ReviewSession.LoadAsync(request.Work, learner.Id);
        if (session is not null
            && arguments is [var id, var item, var what, .. var rest]
            && id == session.Id
            && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var shown))
        {
            return (what, rest) switch
            {
                ("end", _) => await ReviewFlow.EndAsync(request, session),
                ("undo", _) when session.Last?.Number == shown => await ReviewFlow.UndoAsync(request, session),
                ("undo", _) => Alone(request, request.Phrases.OnlyLastCanBeUndone),
                _ when session.Current is not { } current || current.Number != shown =>
                    Alone(request, request.Phrases.RoundIsOver),
                ("show", _) => await ReviewFlow.AnswerAsync(request, session, null),
                ("other", _) => await ReviewFlow.AskOtherwiseAsync(request, session),
                ("pick", [var place]) when int.TryParse(place, CultureInfo.InvariantCulture, out var option) =>
                    await ReviewFlow.AnswerAsync(request, session, new PickedOptions([option])),
                ("rate", [var given]) when int.TryParse(given, CultureInfo.InvariantCulture, out var rating)
                    && Enum.IsDefined((Rating)rating) => await ReviewFlow.RateAsync(request, session, (Rating)rating),
                _ => Alone(request, request.Phrases.OldButton),
            };
        }

        return Alone(request, request.Phrases.OldButton);
    }

    private static IReadOnlyList<Reply> Alone(Request request, RichText text) => [request.OnlyForSender(text)];
}
