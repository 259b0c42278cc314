using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>Puts a question before the learners.</summary>
public static class QuizStage
{
    public const string AnswerVerb = "a";

    /// <summary>
    /// Code points that a poll's explanation holds; where the reason is longer, only its evidence is said.
    /// </summary>
    private const int ExplanationLength = 200;

    private const int ExplanationLineFeeds = 2;

    /// <summary>The slot of a round's message: its reveal takes its place.</summary>
    public static string Slot(Quiz quiz, int round) => $"quiz-{quiz.Id}-{round.ToString(CultureInfo.InvariantCulture)}";

    public static string AnswerAction(Quiz quiz, Round round) =>
        Actions.Of(AnswerVerb, quiz.Id, round.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The open question, with what else can be done about it.</summary>
    public static Reply Question(Request request, Quiz quiz)
    {
        var round = quiz.Round!;
        var question = round.Question;
        var phrases = request.Phrases;
        var keyPoint = request.Edition.KeyPoint(question.KeyPointId);
        var header = phrases.QuestionHeader(
            round.Number, quiz.Plan.Count, question.Kind, SectionName(request, keyPoint));
        return new Reply(
            new QuestionPart(
                AnswerAction(quiz, round),
                ControlOf(question.Kind),
                header,
                question.Prompt,
                OptionsOf(request, round),
                RightOf(round),
                Explanation(request, question, keyPoint),
                phrases.Instruction(question.Kind, question is NameAllQuestion all ? all.Parts.Length : 0),
                round.ClosesAt,
                round.ClosesAt - round.AskedAt,
                (round.Number, quiz.Plan.Count)),
            new ChoicesPart(
                new Choice(phrases.HintButton, "hint"),
                new Choice(phrases.SkipButton, "skip"),
                new Choice(phrases.StopButton, "stop")))
        {
            Slot = Slot(quiz, round.Number),
        };
    }

    /// <summary>The same, with how many have answered it.</summary>
    public static Reply Standing(Request request, Quiz quiz)
    {
        var asked = Question(request, quiz);
        var standing = request.Phrases.HaveAnswered(quiz.Round!.Answers.Count);
        return asked with
        {
            Parts = [.. asked.Parts.Select(part => part is QuestionPart question
                ? question with { Standing = standing }
                : part)],
            Replaces = true,
            IsFleeting = true,
        };
    }

    /// <summary>The options as shown; empty for typed answers.</summary>
    public static ImmutableArray<string> OptionsOf(Request request, Round round) => round.Question switch
    {
        ChoiceQuestion choice => [.. round.ShownOrder.Select(index => choice.Options[index].Text)],
        TrueFalseQuestion => [request.Phrases.TrueOption, request.Phrases.FalseOption],
        OrderQuestion order => [.. round.ShownOrder.Select(index => order.Steps[index])],
        _ => [],
    };

    public static RichText Why(Request request, Question question, KeyPoint? keyPoint) =>
        question.Explanation ?? keyPoint?.Text ?? "";

    public static string SectionName(Request request, KeyPoint? keyPoint) => keyPoint is null
        ? ""
        : request.Phrases.SectionName(request.Edition.Section(keyPoint.SectionId).Number);

    private static AnswerControl ControlOf(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice or QuestionKind.TrueFalse => AnswerControl.PickOne,
        QuestionKind.SeveralChoices => AnswerControl.PickSeveral,
        QuestionKind.PutInOrder => AnswerControl.PutInOrder,
        QuestionKind.NameAll => AnswerControl.TypeSeveral,
        _ => AnswerControl.Type,
    };

    /// <summary>Places in the list shown.</summary>
    private static ImmutableArray<int> RightOf(Round round) => round.Question switch
    {
        ChoiceQuestion choice =>
        [
            .. Enumerable.Range(0, round.ShownOrder.Length).Where(place => choice.Options[round.ShownOrder[place]].IsRight),
        ],
        TrueFalseQuestion statement => [statement.IsTrue ? 0 : 1],
        OrderQuestion order => [.. order.Steps.Select((_, step) => round.ShownOrder.IndexOf(step))],
        _ => [],
    };

    private static string Explanation(Request request, Question question, KeyPoint? keyPoint)
    {
        var evidence = keyPoint is null ? "" : Evidence.Line(request, keyPoint).ToString();
        var why = Why(request, question, keyPoint).ToString();
        var both = $"{why} {evidence}";
        return both.EnumerateRunes().Count() <= ExplanationLength && both.Count('\n') <= ExplanationLineFeeds
            ? both
            : evidence;
    }
}
