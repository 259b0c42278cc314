using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary><c>/hint</c>: first what the pack says, then something that narrows the answer down.</summary>
public sealed class HintHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Hint;

    public IReadOnlyList<string> Verbs { get; } = ["hint"];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) => HintAsync(request);

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) => HintAsync(request);

    private static async ValueTask<IReadOnlyList<Reply>> HintAsync(Request request)
    {
        if (await QuizDocument.OpenAsync(request.Work) is not { Round: { } round } quiz || round.IsOver(request.At))
        {
            return [Reply.Say(request.Phrases.NoQuizOpen)];
        }

        List<RichText> hints = [.. HintsFor(request, round).Take(QuizRules.MaxHints)];
        if (round.Hints >= hints.Count)
        {
            return [Reply.Say(request.Phrases.NoMoreHints)];
        }

        await QuizDocument.SaveAsync(request.Work, quiz.GiveHint());
        return [Reply.Say(hints[round.Hints])];
    }

    private static IEnumerable<RichText> HintsFor(Request request, Round round)
    {
        var question = round.Question;
        if (question.Hint is { } hint)
        {
            yield return request.Phrases.Hint(hint);
        }

        switch (question)
        {
            case ClozeQuestion cloze:
                yield return Start(cloze.Answer, request.Phrases.HintStart);
                break;
            case ShortAnswerQuestion shortAnswer:
                yield return Start(shortAnswer.Answers[0], request.Phrases.HintStart);
                break;
            case NameAllQuestion all:
                yield return Start(all.Parts[Missing(request, round, all)], request.Phrases.HintStartOfOne);
                break;
            case OrderQuestion order:
                yield return request.Phrases.HintFirstStep(order.Steps[0]);
                break;
            case ChoiceQuestion { Options.Length: > 2 } choice:
                foreach (var option in choice.Options.Where(option => !option.IsRight).Take(choice.Options.Length - 2))
                {
                    yield return request.Phrases.HintNot(option.Text);
                }

                break;
        }
    }

    /// <summary>A part that whoever asks has not named, and of those one that the fewest others have.</summary>
    private static int Missing(Request request, Round round, NameAllQuestion question)
    {
        var own = request.Learner is { } learner ? round.AnswerOf(learner.Id)?.FoundParts ?? [] : [];
        return Enumerable.Range(0, question.Parts.Length).Reverse()
            .OrderBy(own.Contains)
            .ThenBy(part => round.Answers.Count(answer => answer.FoundParts.Contains(part)))
            .First();
    }

    private static RichText Start(Answer answer, Func<string, int, RichText> hint)
    {
        var text = new System.Globalization.StringInfo(answer.Text);
        return hint(text.SubstringByTextElements(0, 1), text.LengthInTextElements);
    }
}
