using NodaTime;

namespace StudyBot.Core.Study.Progress;

/// <summary>What a learner did on a study day.</summary>
/// <param name="Reviews">At least one.</param>
/// <param name="Remembered">Those that were not rated Again.</param>
public readonly record struct LearnedDay(LocalDate Day, int Reviews, int Remembered);
