using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>Grades a choice of one or several options.</summary>
internal static class ChoiceGrading
{
    /// <param name="picked">Indexes in the question, each once.</param>
    /// <param name="rule">How they were picked.</param>
    public static Verdict Grade(ChoiceQuestion question, ImmutableArray<int> picked, AcceptanceRule rule)
    {
        var options = question.Options;
        var right = Enumerable.Range(0, options.Length).Where(index => options[index].IsRight).ToList();
        if (picked.IsEmpty || (right.Count <= 1 && picked.Length > 1))
        {
            return Verdict.NoAnswer;
        }

        var missing = right.Except(picked).ToImmutableArray();
        var wrong = picked.Except(right).ToImmutableArray();

        // Each wrong option takes away as much as a right one gives: picking them all is worth no more than guessing.
        var credit = (right.Count - missing.Length - wrong.Length) / (double)Math.Max(1, right.Count);
        return Verdict.Of(Math.Max(0, credit), rule) with
        {
            Picked = [.. picked.Order()],
            Missing = missing,
            WronglyPicked = wrong,
        };
    }

    public static Verdict Grade(ChoiceQuestion question, AnswerText typed, QuestionKey key, GradingContext context)
    {
        if (FormMatcher.Exactly(typed.All, key) is { } exact)
        {
            return Grade(question, [exact.Form.Part], exact.Rule) with { Form = exact.Form.Text.Source };
        }

        if (OptionMarks.Read(typed, question.Options.Length) is { } marks)
        {
            return Grade(question, context.InQuestion(marks.Places, question.Options.Length), marks.Rule);
        }

        var named = NamedParts.Read(typed, key, acceptsFragments: true);
        return named.Rule is { } rule ? Grade(question, named.Parts, rule) : Verdict.NoAnswer;
    }
}
