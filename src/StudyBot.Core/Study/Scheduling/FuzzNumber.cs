using System.Globalization;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// The chance that a review is scheduled with: the same for a card until it is reviewed, so that what is offered is
/// what is done, and unlike that of any other card.
/// </summary>
public static class FuzzNumber
{
    private const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <param name="reps">Of the card.</param>
    /// <returns>At least 0, below 1.</returns>
    public static double Of(string packId, string questionId, int reps)
    {
        var mixed = Start;
        foreach (var letter in string.Create(CultureInfo.InvariantCulture, $"{packId}\n{questionId}\n{reps}"))
        {
            mixed = unchecked((mixed ^ letter) * Prime);
        }

        mixed ^= mixed >> 32;
        mixed = unchecked(mixed * 0xD6E8FEB86659FD93);
        mixed ^= mixed >> 32;
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }
}
