using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>The open round.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Question">As asked: an edit of the pack does not change an open question.</param>
/// <param name="ShownOrder">Options or steps in the order shown, as indexes in the question; empty where there are none.</param>
/// <param name="ClosesAt">Null: when it is answered.</param>
/// <param name="Hints">How many hints have been given.</param>
/// <param name="SkipVotes">Who wants it skipped.</param>
public sealed record Round(
    int Number,
    Question Question,
    ImmutableArray<int> ShownOrder,
    Instant AskedAt,
    Instant? ClosesAt,
    int Hints,
    IReadOnlyList<RoundAnswer> Answers,
    IReadOnlyList<LearnerId> SkipVotes)
{
    public RoundAnswer? AnswerOf(LearnerId learner) => Answers.FirstOrDefault(answer => answer.Learner == learner);

    public bool IsOver(Instant at) => ClosesAt is { } end && at > end;
}
