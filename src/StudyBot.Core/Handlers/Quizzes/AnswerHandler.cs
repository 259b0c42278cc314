using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Reviewing;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>Answers to the open question: pressed, voted, chosen from a menu, filled into a form, typed.</summary>
public sealed class AnswerHandler(Lookup.LookupHandler lookup) : IPressHandler, IBodyHandler<TypedText>
{
    public IReadOnlyList<string> Verbs { get; } = [QuizStage.AnswerVerb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (_, arguments) = Actions.Read(pressed.Action);
        var quiz = await QuizDocument.OpenAsync(request.Work);
        if (quiz?.Round is not { } round
            || arguments is not [var quizId, var number]
            || quizId != quiz.Id
            || number != round.Number.ToString(CultureInfo.InvariantCulture)
            || round.IsOver(request.At))
        {
            return ToSender(request, request.Phrases.RoundIsOver);
        }

        if (pressed.Values.IsEmpty)
        {
            return [];
        }

        GivenAnswer given = IsTyped(round.Question, pressed.Values)
            ? new TypedAnswer(pressed.Values[0])
            : Picked(pressed.Values);
        return await AnswerAsync(request, quiz, round, given, isAddressed: true, isSeenByAll: false);
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, TypedText body)
    {
        var quiz = await QuizDocument.OpenAsync(request.Work);
        var asked = quiz?.Round?.AskedAt ?? Instant.MinValue;
        if (request.IsPrivate && await ReviewFlow.TypedAsync(request, body.Text, after: asked) is { } reviewed)
        {
            return reviewed;
        }

        if (quiz?.Round is not { } round || round.IsOver(request.At) || request.Learner is null)
        {
            return body.IsAddressed && (request.IsPrivate || quiz is null)
                ? await lookup.AnswerAsync(request, body.Text)
                : [];
        }

        var given = new TypedAnswer(body.Text);
        return await AnswerAsync(request, quiz, round, given, body.IsAddressed, isSeenByAll: true);
    }

    private static async ValueTask<IReadOnlyList<Reply>> AnswerAsync(
        Request request, Quiz quiz, Round round, GivenAnswer given, bool isAddressed, bool isSeenByAll)
    {
        var learner = request.Learner!;
        var before = round.AnswerOf(learner.Id);
        if (before is { IsFinal: true })
        {
            return isSeenByAll && !isAddressed ? [] : ToSender(request, request.Phrases.AlreadyAnswered);
        }

        var key = request.Shelf.Find(quiz.PackId).AnswerKey;
        var context = new GradingContext(key) { ShownOrder = round.ShownOrder, FoundParts = before?.FoundParts ?? [] };
        var verdict = Grader.Grade(round.Question, given, context);
        if (!verdict.IsAnswer)
        {
            return isAddressed
                ? ToSender(request, request.Phrases.NotAnAnswer(round.Question.Kind, OptionCount(round.Question)))
                : [];
        }

        if (!isAddressed && verdict.Kind == VerdictKind.Wrong)
        {
            return [];
        }

        var answered = await RecordAsync(request, quiz, round, verdict, given, isSeenByAll);
        if (!request.IsPrivate)
        {
            await QuizDocument.SaveAsync(request.Work, answered);
            var toPlayer = ToPlayer(request, round, verdict, given, isSeenByAll);
            return before is null ? [.. toPlayer, QuizStage.Standing(request, answered)] : toPlayer;
        }

        if (round.Question is NameAllQuestion all && verdict.Kind != VerdictKind.Right)
        {
            await QuizDocument.SaveAsync(request.Work, answered);
            return [Reply.Say(Progress(request, all, verdict), SkipChoice(request))];
        }

        return await QuizFlow.CloseForOneAsync(request, answered, verdict, Difference(request, round, verdict, given));
    }

    private static async ValueTask<Quiz> RecordAsync(
        Request request, Quiz quiz, Round round, Verdict verdict, GivenAnswer given, bool isSeenByAll)
    {
        var learner = request.Learner!;
        var took = request.At - round.AskedAt;
        request.Happenings.Add(new AnswerGraded(verdict.Kind, verdict.Rule));
        await request.Work.AddAnswerAsync(new AnswerRecord(
            learner.Id,
            quiz.Id,
            round.Number,
            quiz.PackId,
            quiz.PackVersion,
            round.Question.Id,
            given is TypedAnswer typed ? typed.Text : "#" + string.Join(',', ((PickedOptions)given).Shown),
            verdict.Kind.ToString().ToLowerInvariant(),
            verdict.Credit,
            request.At,
            took,
            round.Hints > 0));
        var before = round.AnswerOf(learner.Id);
        var answer = new RoundAnswer(
            learner.Id,
            request.Message.Sender!.Account,
            learner.Name,
            verdict.Kind,
            verdict.Credit,
            Describe(request, round, verdict, given),
            [.. before?.FoundParts ?? [], .. verdict.NewParts],
            IsFinal(request, round.Question, verdict, given, isSeenByAll),
            took.BclCompatibleTicks);
        if (answer.IsFinal)
        {
            var isLaterTry = before is not null && round.Question is not NameAllQuestion;
            await QuizGrading.GradeAsync(request, quiz, round, answer, isLaterTry);
        }

        return quiz.Answer(answer);
    }

    /// <summary>
    /// An option picked is picked; typed answers may be bettered until they are right, or until their player has been
    /// told the answer.
    /// </summary>
    private static bool IsFinal(
        Request request, Question question, Verdict verdict, GivenAnswer given, bool isSeenByAll) =>
        verdict.Kind == VerdictKind.Right
        || given is PickedOptions
        || (!request.IsPrivate && question switch
        {
            ClozeQuestion or ShortAnswerQuestion => !isSeenByAll,
            NameAllQuestion => false,
            _ => true,
        });

    /// <summary>In a group: a press is answered privately in full; what everybody sees being typed gets a sign at most.</summary>
    private static IReadOnlyList<Reply> ToPlayer(
        Request request, Round round, Verdict verdict, GivenAnswer given, bool isSeenByAll)
    {
        if (!isSeenByAll)
        {
            var text = round.Question is NameAllQuestion named && verdict.Kind != VerdictKind.Right
                ? Progress(request, named, verdict)
                : QuizReveal.ToOne(request, round, verdict, Difference(request, round, verdict, given));
            return [Reply.Say(text) with { OnlyFor = request.Message.Sender?.Account, Tone = QuizReveal.ToneOf(verdict) }];
        }

        return (verdict.Kind, round.Question) switch
        {
            (VerdictKind.Right, _) => [new Reply(new MarkPart(Mark.Right))],
            (VerdictKind.Partial, NameAllQuestion all) =>
                [new Reply(new MarkPart(Mark.Partial)), .. ToSender(request, Progress(request, all, verdict))],
            _ => [new Reply(new MarkPart(Mark.Seen))],
        };
    }

    private static RichText Progress(Request request, NameAllQuestion question, Verdict verdict) =>
        request.Phrases.FoundParts(
            [.. verdict.NewParts.Select(part => question.Parts[part].Text)],
            verdict.Extras,
            verdict.Missing.Length);

    /// <summary>What was typed held against the answer, character by character; as it was where that tells nothing.</summary>
    private static RichText Difference(Request request, Round round, Verdict verdict, GivenAnswer given) =>
        (given, round.Question) switch
        {
            (TypedAnswer typed, ClozeQuestion or ShortAnswerQuestion) =>
                AnswerDiff.Nearest(typed.Text, round.Question.Answers().SelectMany(answer => answer.Forms)),
            _ => null,
        } ?? Describe(request, round, verdict, given);

    /// <summary>Options by letter and text, however they were given; else what was typed.</summary>
    private static string Describe(Request request, Round round, Verdict verdict, GivenAnswer given)
    {
        if (verdict.Picked.IsEmpty)
        {
            return given is TypedAnswer typed ? typed.Text : "";
        }

        var options = QuizStage.OptionsOf(request, round);
        return request.Phrases.AnswerList(verdict.Picked
            .Select(index => round.ShownOrder.IsEmpty ? index : round.ShownOrder.IndexOf(index))
            .Select(place => round.Question is TrueFalseQuestion ? options[place] : $"{(char)('A' + place)}. {options[place]}"));
    }

    /// <summary>An order that is picked has several values; what is filled into a form has one.</summary>
    private static bool IsTyped(Question question, ImmutableArray<string> values) => question.Kind switch
    {
        QuestionKind.Cloze or QuestionKind.ShortAnswer or QuestionKind.NameAll => true,
        QuestionKind.PutInOrder => values.Length == 1,
        _ => values is [var only] && !int.TryParse(only, CultureInfo.InvariantCulture, out _),
    };

    private static PickedOptions Picked(ImmutableArray<string> values) => new(values
        .Select(value => int.TryParse(value, CultureInfo.InvariantCulture, out var index) ? index : -1)
        .ToImmutableArray());

    private static int OptionCount(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Length,
        OrderQuestion order => order.Steps.Length,
        _ => 2,
    };

    private static Choice SkipChoice(Request request) => new(request.Phrases.SkipButton, "skip");

    private static IReadOnlyList<Reply> ToSender(Request request, RichText text) =>
        [Reply.Say(text) with { OnlyFor = request.Message.Sender?.Account }];
}
