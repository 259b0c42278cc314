using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Linking;

/// <summary>What a learner's state is made from.</summary>
/// <param name="Reviews">In the order of logging.</param>
/// <param name="Documents">By kind.</param>
public sealed record LearnerLog(
    LearnerId Learner, ImmutableArray<ReviewRecord> Reviews, ImmutableSortedDictionary<string, string> Documents)
{
    /// <summary>
    /// Two logs as one: every review once, in the order of logging. The learner known for longer stays, with their
    /// settings; what only the other had set is taken over. The order of the two does not matter, and uniting again
    /// changes nothing.
    /// </summary>
    public static LearnerLog Unite(LearnerLog one, LearnerLog other)
    {
        var (older, younger) = one.Learner.Value <= other.Learner.Value ? (one, other) : (other, one);
        return new LearnerLog(
            older.Learner,
            [
                .. older.Reviews.Concat(younger.Reviews)
                    .Select(review => review with { Learner = older.Learner })
                    .DistinctBy(review => review.Id)
                    .OrderBy(review => review.Id),
            ],
            younger.Documents.SetItems(older.Documents).Remove(LinkGuesses.DocumentKind));
    }

    /// <summary>The cards, from the log alone.</summary>
    public ImmutableArray<StudyCard> Cards() => ReviewReplay.Cards(Reviews);
}
