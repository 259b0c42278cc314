namespace StudyBot.Core.Study.Scheduling;

/// <summary>What FSRS knows of one card in one head.</summary>
/// <param name="Stability">Days after which it is remembered with a probability of 0.9.</param>
/// <param name="Difficulty">1 to 10.</param>
public readonly record struct Memory(double Stability, double Difficulty);
