namespace StudyBot.Core.Study.Answers;

/// <summary>A form that typed characters stand for, and why.</summary>
internal readonly record struct FormMatch(AcceptedForm Form, AcceptanceRule Rule);

/// <summary>Holds a stretch of typed text as a whole against the forms of a question.</summary>
internal static class FormMatcher
{
    public static FormMatch? Exactly(TextSlice typed, QuestionKey question) =>
        question.Accepted.TryGet(typed.Folded, out var form) ? new FormMatch(form, form.RuleFor(typed)) : null;

    /// <summary>
    /// The one form that is nearest within its tolerance; null when it is, or is as near to, another answer that is
    /// known.
    /// </summary>
    public static FormMatch? WithSlips(TextSlice typed, QuestionKey question)
    {
        if (typed.Length < 3 || !question.Key.Known.Find(typed.Folded).IsEmpty)
        {
            return null;
        }

        AcceptedForm? best = null;
        var (bestDistance, isTied) = (int.MaxValue, false);
        foreach (var form in question.Forms)
        {
            var limit = Math.Min(bestDistance, TypoTolerance.Limit(form.Text.Folded));
            if (limit > 0 && TypoTolerance.Distance(typed, form.Text.All, limit) is { } distance)
            {
                isTied = distance == bestDistance && (isTied || form.Part != best!.Part);
                (best, bestDistance) = distance < bestDistance ? (form, distance) : (best, bestDistance);
            }
        }

        if (best is null || isTied || IsAsNearToAnother(typed, question, bestDistance))
        {
            return null;
        }

        var soundsAlike = TypoTolerance.SoundAlike(typed.Folded, best.Text.Folded);
        return new FormMatch(best, soundsAlike ? AcceptanceRule.Homophone : AcceptanceRule.Typo);
    }

    private static bool IsAsNearToAnother(TextSlice typed, QuestionKey question, int distance)
    {
        foreach (var known in question.Key.Known.Texts)
        {
            if (TypoTolerance.Distance(typed, known.All, distance) is not null
                && !question.Accepted.TryGet(known.Folded, out _))
            {
                return true;
            }
        }

        return false;
    }
}
