using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>How one player stands in the open round.</summary>
/// <param name="Verdict">The best so far.</param>
/// <param name="Given">What was answered last, to be shown at the reveal.</param>
/// <param name="FoundParts">Name them all: indexes of the parts named so far.</param>
/// <param name="IsFinal">No further answer of this player counts in this round.</param>
/// <param name="TookInTicks">From the asking to the last answer that changed the credit.</param>
public sealed record RoundAnswer(
    LearnerId Learner,
    AccountId Account,
    string Name,
    VerdictKind Verdict,
    double Credit,
    string Given,
    ImmutableArray<int> FoundParts,
    bool IsFinal,
    long TookInTicks)
{
    [JsonIgnore]
    public Duration Took => Duration.FromTicks(TookInTicks);
}
