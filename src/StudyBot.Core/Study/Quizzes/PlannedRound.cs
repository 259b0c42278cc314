namespace StudyBot.Core.Study.Quizzes;

/// <summary>A question still to be asked.</summary>
/// <param name="Seed">Decides the order of its options and whether a cloze is asked with options.</param>
public sealed record PlannedRound(string QuestionId, int Seed);
