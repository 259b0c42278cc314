namespace StudyBot.Core.Study.Scheduling;

/// <summary>What "n days since the last review" means.</summary>
public enum DayCount
{
    /// <summary>The learner's study days, handed in with each review: Anki's way, and ours.</summary>
    StudyDays,

    /// <summary>Dates in UTC: ts-fsrs.</summary>
    UtcDates,

    /// <summary>Whole periods of 24 hours: py-fsrs.</summary>
    Periods,
}

/// <summary>How long Hard waits on a learning step of several.</summary>
public enum HardStep
{
    /// <summary>On the first step the mean of the first two, on a later one that step again: Anki and py-fsrs.</summary>
    MeanOnFirstStep,

    /// <summary>On any step the mean of the first two, in whole minutes: ts-fsrs.</summary>
    MeanInMinutes,
}

/// <summary>Are the intervals that a card in review has for Hard, Good and Easy kept apart?</summary>
public enum IntervalOrder
{
    /// <summary>Hard ≤ Good &lt; Easy, a day apart, but never above the maximum: Anki.</summary>
    WithinMaximum,

    /// <summary>The same after the maximum, which may be passed by a day or two: ts-fsrs.</summary>
    AfterMaximum,

    /// <summary>Each by itself: py-fsrs.</summary>
    None,
}

/// <summary>
/// Where implementations of FSRS-6 differ. The defaults are the bot's: days as the learner counts them, and what Anki
/// does in the rest.
/// </summary>
/// <param name="HardKeepsStability">A Hard on the same day never lowers the stability: fsrs-rs and ts-fsrs.</param>
/// <param name="MaximumStability">Days; infinite: py-fsrs.</param>
public sealed record FsrsPolicy(
    DayCount DayCount = DayCount.StudyDays,
    HardStep HardStep = HardStep.MeanOnFirstStep,
    IntervalOrder IntervalOrder = IntervalOrder.WithinMaximum,
    bool HardKeepsStability = true,
    double MaximumStability = 36_500)
{
    public static readonly FsrsPolicy Bot = new();

    /// <summary>As ts-fsrs 5.4 has it.</summary>
    public static readonly FsrsPolicy TsFsrs = new(
        DayCount.UtcDates, HardStep.MeanInMinutes, IntervalOrder.AfterMaximum);

    /// <summary>As py-fsrs 6.3.1 has it.</summary>
    public static readonly FsrsPolicy PyFsrs = new(
        DayCount.Periods,
        HardStep.MeanOnFirstStep,
        IntervalOrder.None,
        HardKeepsStability: false,
        double.PositiveInfinity);
}
