using NodaTime;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Handlers.Reviewing;

public static class DayNames
{
    /// <summary>"today", "tomorrow", else the day of the week; within a week that is enough.</summary>
    public static string Of(Phrases phrases, LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => phrases.Today,
        1 => phrases.Tomorrow,
        _ => phrases.Days(day.DayOfWeek.ToDays()),
    };
}
