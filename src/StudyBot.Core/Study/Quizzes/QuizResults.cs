using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>What is kept of a quiz that has ended: enough to repeat what was missed.</summary>
/// <param name="Kinds">What had been asked for.</param>
/// <param name="Missed">Ids of the questions that nobody answered right.</param>
public sealed record QuizResults(string QuizId, string PackId, IReadOnlyList<QuestionKind> Kinds, IReadOnlyList<string> Missed);
