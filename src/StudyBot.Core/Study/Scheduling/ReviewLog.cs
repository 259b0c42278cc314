using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>What FSRS needs to do a review again.</summary>
/// <param name="Before">The state the card was in.</param>
/// <param name="Day">The learner's study day, as counted then.</param>
/// <param name="ElapsedDays">Whole days since the review before.</param>
/// <param name="Fuzz">At least 0 and below 1.</param>
public sealed record ReviewLog(
    Rating Rating, CardState Before, Instant At, LocalDate Day, int ElapsedDays, double Fuzz);
