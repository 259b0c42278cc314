using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Progress;

/// <summary>A day of a streak, as its receipt lists it.</summary>
/// <param name="IsFrozen">Nothing was learned; a freeze stood in.</param>
/// <param name="EarnsFreeze">The seventh, fourteenth … day learned in a row.</param>
public readonly record struct StreakDay(LocalDate Day, bool IsFrozen, bool EarnsFreeze);

/// <summary>
/// Days learned in a row, worked out from the study days alone that reviews were logged under: neither travel nor a
/// change of clocks touches a day that is in the log. Every seventh day learned earns a freeze; a day missed uses one
/// up, on the day itself, and without one the streak ends. So what a receipt says of a day stays, whatever comes later.
/// </summary>
/// <param name="Receipt">What counts in the running streak, oldest first; empty when there is none.</param>
/// <param name="Freezes">Left over.</param>
/// <param name="Longest">The most days ever learned in one streak.</param>
/// <param name="LearnedToday">Does today count already? Else the streak still runs, and today decides.</param>
public sealed record Streak(ImmutableArray<StreakDay> Receipt, int Freezes, int Longest, bool LearnedToday)
{
    public const int DaysForFreeze = 7;

    /// <summary>Days learned in the running streak; frozen ones hold it together and do not count.</summary>
    public int Length => Receipt.Count(day => !day.IsFrozen);

    /// <param name="days">Study days with a review, in any order, repeats allowed.</param>
    /// <param name="today">The learner's study day; a later day in the log goes before.</param>
    public static Streak Of(IEnumerable<LocalDate> days, LocalDate today)
    {
        var learned = days.Distinct().Order().ToList();
        var receipt = ImmutableArray.CreateBuilder<StreakDay>();
        var (freezes, length, longest) = (0, 0, 0);
        foreach (var day in learned)
        {
            Miss(day);
            length++;
            longest = Math.Max(longest, length);
            var earns = length % DaysForFreeze == 0;
            freezes += earns ? 1 : 0;
            receipt.Add(new StreakDay(day, false, earns));
        }

        Miss(learned.Count > 0 ? LocalDate.Max(today, learned[^1]) : today);
        return new Streak(
            receipt.ToImmutable(), freezes, longest, learned.Count > 0 && learned[^1] >= today);

        // The days from the last one that counted up to, and without, the next.
        void Miss(LocalDate next)
        {
            while (receipt.Count > 0 && receipt[^1].Day.PlusDays(1) < next)
            {
                if (freezes == 0)
                {
                    receipt.Clear();
                    length = 0;
                    return;
                }

                freezes--;
                receipt.Add(new StreakDay(receipt[^1].Day.PlusDays(1), true, false));
            }
        }
    }
}
