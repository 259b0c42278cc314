using NodaTime;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>What an answer in a quiz says about the memory behind it.</summary>
public static class AnswerRating
{
    /// <summary>Half of the answer or more is remembering with trouble; less is not remembering.</summary>
    private const double PassingCredit = 0.5;

    /// <param name="credit">0 to 1.</param>
    /// <param name="hadHelp">A hint had been shown, or an earlier try in this round was not right.</param>
    /// <param name="isSlow">By the learner's own pace.</param>
    public static Rating Of(VerdictKind verdict, double credit, bool hadHelp, bool isSlow) => verdict switch
    {
        VerdictKind.Right => hadHelp || isSlow ? Rating.Hard : Rating.Good,
        VerdictKind.Partial when credit >= PassingCredit => Rating.Hard,
        _ => Rating.Again,
    };
}
