using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// Says how right an answer is. Takes anything, throws never, and looks only at what is short enough to be an answer.
/// </summary>
public static class Grader
{
    /// <summary>In characters, for every kind of question.</summary>
    private const int LongestTyped = 1000;

    public static Verdict Grade(Question question, GivenAnswer given, GradingContext context) => given switch
    {
        PickedOptions picked => GradePicked(question, picked.Shown, context),
        TypedAnswer { Text.Length: <= LongestTyped } typed => GradeTyped(question, typed.Text, context),
        _ => Verdict.Wrong,
    };

    private static Verdict GradePicked(Question question, ImmutableArray<int> shown, GradingContext context)
    {
        var count = question is TrueFalseQuestion ? 2 : question.Answers().Length;
        var picked = context.InQuestion(shown, count).Distinct().ToImmutableArray();
        if (picked.Contains(-1))
        {
            return Verdict.NoAnswer;
        }

        return question switch
        {
            ChoiceQuestion choice => ChoiceGrading.Grade(choice, picked, AcceptanceRule.OptionPicked),
            OrderQuestion order => OrderGrading.Grade(order, picked, AcceptanceRule.OptionPicked),
            TrueFalseQuestion trueFalse when picked is [var index] =>
                GradeTruth(trueFalse, index == 0, AcceptanceRule.OptionPicked),
            _ => Verdict.NoAnswer,
        };
    }

    private static Verdict GradeTyped(Question question, string text, GradingContext context)
    {
        var typed = new AnswerText(text);
        if (question is TrueFalseQuestion trueFalse)
        {
            return TruthWords.Read(typed) is { } truth
                ? GradeTruth(trueFalse, truth, AcceptanceRule.TruthWord)
                : Verdict.NoAnswer;
        }

        if (typed.Length == 0)
        {
            return Verdict.NoAnswer;
        }

        var key = context.Key.For(question);
        return question switch
        {
            ChoiceQuestion choice => ChoiceGrading.Grade(choice, typed, key, context),
            OrderQuestion order => OrderGrading.Grade(order, typed, key, context),
            NameAllQuestion nameAll => NameAllGrading.Grade(nameAll, typed, key, context),
            _ => TypedGrading.Grade(typed, key),
        };
    }

    private static Verdict GradeTruth(TrueFalseQuestion question, bool truth, AcceptanceRule rule)
    {
        var picked = truth ? 0 : 1;
        return truth == question.IsTrue
            ? Verdict.Right(rule) with { Picked = [picked] }
            : Verdict.Of(0, rule) with { Picked = [picked], WronglyPicked = [picked], Missing = [1 - picked] };
    }
}
