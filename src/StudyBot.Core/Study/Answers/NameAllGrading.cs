using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>Grades the naming of parts, on top of those that were named before.</summary>
internal static class NameAllGrading
{
    public static Verdict Grade(NameAllQuestion question, AnswerText typed, QuestionKey key, GradingContext context)
    {
        var named = NamedParts.Read(typed, key, acceptsFragments: false);

        // Who names more that is wrong than right is trying everything.
        var counted = named.Rivals > named.Parts.Length ? [] : named.Parts;
        var found = context.FoundParts.Union(counted).ToHashSet();
        var credit = found.Count / (double)question.Parts.Length;
        return Verdict.Of(credit, counted.IsEmpty ? null : named.Rule) with
        {
            NewParts = [.. counted.Except(context.FoundParts).Order()],
            Missing = [.. Enumerable.Range(0, question.Parts.Length).Where(part => !found.Contains(part))],
            Extras = named.Extras,
        };
    }
}
