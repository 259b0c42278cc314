using NodaTime;

namespace StudyBot.Core.Study.Daily;

[Flags]
public enum DaysOfWeek
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    All = Weekdays | Weekend,
}

public static class DaysOfWeekExtensions
{
    public static DaysOfWeek ToDays(this IsoDayOfWeek day) => (DaysOfWeek)(1 << ((int)day - 1));

    public static bool Contains(this DaysOfWeek days, IsoDayOfWeek day) => (days & day.ToDays()) != 0;

    /// <summary>The days one by one, from Monday.</summary>
    public static IEnumerable<IsoDayOfWeek> InOrder(this DaysOfWeek days) =>
        Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(day => days.Contains(day));

    /// <summary>From one day to another, both included; Friday to Monday goes over the weekend.</summary>
    public static DaysOfWeek Through(this IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var days = first.ToDays();
        for (var day = first; day != last;)
        {
            day = (IsoDayOfWeek)(((int)day % 7) + 1);
            days |= day.ToDays();
        }

        return days;
    }
}
