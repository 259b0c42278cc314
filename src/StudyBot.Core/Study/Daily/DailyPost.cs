using NodaTime;

namespace StudyBot.Core.Study.Daily;

/// <param name="Day">The day it is for: its name for "never two for one day". <paramref name="At"/> falls on the day
/// after where the clock jumps over midnight.</param>
/// <param name="At">When it is due.</param>
public readonly record struct DailyPost(LocalDate Day, Instant At);
