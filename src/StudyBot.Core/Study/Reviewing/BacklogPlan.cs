namespace StudyBot.Core.Study.Reviewing;

/// <summary>
/// How many due cards a day asks for. What has piled up over a break does not bury anyone: beyond
/// <see cref="NoBurden"/> overdue cards, they are spread over at most a week; the rest stays due, and the most valuable
/// come first every day.
/// </summary>
public static class BacklogRule
{
    /// <summary>So many overdue cards are simply done.</summary>
    public const int NoBurden = 40;

    private const int MostDays = 7;

    /// <param name="overdue">Due before today, now.</param>
    /// <param name="dueToday">Due today, now.</param>
    /// <param name="reviewedToday">Due cards that were reviewed today already.</param>
    /// <param name="reviewsADay">The learner's limit.</param>
    public static BacklogPlan Plan(int overdue, int dueToday, int reviewedToday, int reviewsADay)
    {
        var wanted = overdue <= NoBurden
            ? overdue + dueToday
            : Math.Max(0, Portion(overdue + reviewedToday) + dueToday - reviewedToday);
        var left = Math.Max(0, reviewsADay - reviewedToday);
        var today = Math.Min(Math.Min(wanted, overdue + dueToday), left);
        var waiting = overdue + dueToday - today;
        var portion = Math.Min(Portion(overdue), reviewsADay);
        var days = (waiting + portion - 1) / portion;
        return new BacklogPlan(today, waiting, days, IsSpread: overdue > NoBurden && waiting > 0 && left > 0);
    }

    private static int Portion(int overdue) => Math.Max(NoBurden, (overdue + MostDays - 1) / MostDays);
}

/// <param name="Today">Due cards that are still asked today.</param>
/// <param name="Waiting">Due cards that are left for later.</param>
/// <param name="Days">So many days more until they are done.</param>
/// <param name="IsSpread">Do they wait because of the backlog, rather than because the day's limit is
/// reached?</param>
public sealed record BacklogPlan(int Today, int Waiting, int Days, bool IsSpread);
