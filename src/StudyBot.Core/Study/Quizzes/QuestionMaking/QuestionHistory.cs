using NodaTime;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>What one learner has done with one question.</summary>
/// <param name="Asked">How many answers are in the log.</param>
public sealed record QuestionHistory(string QuestionId, int Asked, bool LastWasRight, Instant LastAt);
