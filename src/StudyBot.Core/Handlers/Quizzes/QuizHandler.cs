using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary><c>/quiz [number] [section] [kind]</c>, and every button that begins or shows a quiz.</summary>
public sealed class QuizHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Quiz;

    public IReadOnlyList<string> Verbs { get; } = ["quiz"];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        var arguments = QuizArguments.Parse(command.Arguments, request.Edition);
        if (arguments.Problem != QuizArgumentProblem.None)
        {
            var lastSection = request.Edition.Sections.Max(section => section.Number);
            return [Reply.Say(request.Phrases.QuizProblem(arguments.Problem, arguments.Wrong, lastSection))];
        }

        return await OpenOrAsync(request, arguments.IsEmpty, () => StartAsync(request, arguments));
    }

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (_, arguments) = Actions.Read(pressed.Action);
        return OpenOrAsync(request, arguments.Length == 0, async () => arguments switch
        {
            [] => await StartAsync(request, QuizArguments.None),
            ["missed", var quizId] => await RepeatAsync(request, quizId),
            [var what, var which] => await StartAsync(request, About(request, what, which), QuizArguments.None),
            _ => [Reply.Say(request.Phrases.OldButton) with { OnlyFor = request.Message.Sender?.Account }],
        });
    }

    /// <summary>Shows the open question or takes up a saved quiz where there is one; else begins a new one.</summary>
    private static async ValueTask<IReadOnlyList<Reply>> OpenOrAsync(
        Request request, bool takesUpSaved, Func<ValueTask<IReadOnlyList<Reply>>> startNew)
    {
        if (request.Message.Kind == ConversationKind.Channel || request.Learner is null)
        {
            return [Reply.Say(request.Phrases.NoQuizzesInChannels)];
        }

        return await QuizDocument.OpenAsync(request.Work) switch
        {
            { Phase: QuizPhase.Asking } quiz => takesUpSaved
                ? [QuestionAgain(request, quiz)]
                : [Reply.Say(request.Phrases.QuizAlreadyOpen), QuestionAgain(request, quiz)],
            { Phase: QuizPhase.Pausing } => [Reply.Say(request.Phrases.NextIsComing)],
            { Phase: QuizPhase.Saved } quiz when takesUpSaved =>
            [
                Reply.Say(request.Phrases.QuizResumes(quiz.Plan.Count - quiz.Asked)),
                .. await QuizFlow.AdvanceAsync(request, quiz),
            ],
            _ => await startNew(),
        };
    }

    private static Reply QuestionAgain(Request request, Quiz quiz) =>
        QuizStage.Question(request, quiz) with { IsRepeat = true };

    private static ValueTask<IReadOnlyList<Reply>> StartAsync(Request request, QuizArguments arguments) => StartAsync(
        request, request.Pack.Questions.Of(request.Edition, arguments.Section, arguments.Kinds), arguments);

    private static async ValueTask<IReadOnlyList<Reply>> StartAsync(
        Request request, IReadOnlyList<Question> pool, QuizArguments arguments)
    {
        if (pool.Count == 0)
        {
            return [Reply.Say(request.Phrases.NoQuestions)];
        }

        var cards = await request.Work.CardsAsync(request.Learner!.Id, request.Pack.Pack.Id);
        var questions = QuestionPicker.Pick(pool, cards, arguments.Number ?? QuizRules.DefaultLength, request.Seed);
        return await QuizFlow.StartAsync(request, questions, arguments.TimeLimit, arguments.Kinds);
    }

    private static async ValueTask<IReadOnlyList<Reply>> RepeatAsync(Request request, string quizId)
    {
        var results = await QuizDocument.LastResultsAsync(request.Work);
        List<Question> missed = results is not null && results.QuizId == quizId && results.PackId == request.Pack.Pack.Id
            ? [.. results.Missed.Select(request.Edition.Question).OfType<Question>()]
            : [];
        return missed.Count == 0
            ? [Reply.Say(request.Phrases.NothingToRepeat) with { OnlyFor = request.Message.Sender?.Account }]
            : await QuizFlow.StartAsync(request, missed, kinds: results!.Kinds);
    }

    /// <summary>The questions about a footnote, a key point, a fact or a section.</summary>
    private static List<Question> About(Request request, string what, string which)
    {
        var edition = request.Edition;
        Func<KeyPoint, bool> fits = what switch
        {
            "footnote" when NumberReader.Read(which) is { } number => keyPoint => keyPoint.Footnotes.Contains(number),
            "section" when NumberReader.Read(which) is { } number =>
                keyPoint => edition.Section(keyPoint.SectionId).Number == number,
            "keypoint" => keyPoint => keyPoint.Id == which,
            "fact" when edition.Facts.FirstOrDefault(fact => fact.Id == which) is { } fact =>
                keyPoint => keyPoint.Id == fact.KeyPointId,
            _ => _ => false,
        };
        return [.. edition.Questions.Where(question => fits(edition.KeyPoint(question.KeyPointId)!))];
    }
}
