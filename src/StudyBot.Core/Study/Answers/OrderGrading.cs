using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// Grades an order: right only when it is exact; else the share of steps that follow their own predecessor counts.
/// </summary>
internal static class OrderGrading
{
    /// <param name="order">Indexes of steps in the order given.</param>
    public static Verdict Grade(OrderQuestion question, ImmutableArray<int> order, AcceptanceRule rule)
    {
        var count = question.Steps.Length;
        if (order.Length != count || order.Distinct().Count() != count || order.Any(step => step < 0 || step >= count))
        {
            return Verdict.NoAnswer;
        }

        var following = Enumerable.Range(1, count - 1).Count(at => order[at] == order[at - 1] + 1);
        return Verdict.Of(count == 1 ? 1 : following / (double)(count - 1), rule) with { Picked = order };
    }

    public static Verdict Grade(OrderQuestion question, AnswerText typed, QuestionKey key, GradingContext context)
    {
        if (OptionMarks.Read(typed, question.Steps.Length) is { } marks)
        {
            return Grade(question, context.InQuestion(marks.Places, question.Steps.Length), marks.Rule);
        }

        var named = NamedParts.Read(typed, key, acceptsFragments: true);
        return named.Rule is { } rule ? Grade(question, named.Parts, rule) : Verdict.NoAnswer;
    }
}
