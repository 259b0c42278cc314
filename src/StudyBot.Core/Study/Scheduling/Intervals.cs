using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>The whole days of a card in review.</summary>
internal static class Intervals
{
    /// <summary>Below it an interval is not fuzzed: days.</summary>
    private const double LeastFuzzed = 2.5;

    private static readonly (double From, double To, double Share)[] _ranges =
        [(2.5, 7, 0.15), (7, 20, 0.1), (20, double.PositiveInfinity, 0.05)];

    /// <param name="days">Before rounding.</param>
    public static int Round(double days, int maximum) =>
        Math.Clamp((int)Math.Round(Math.Min(days, maximum), MidpointRounding.AwayFromZero), 1, maximum);

    /// <param name="fuzz">Chance, at least 0 and below 1.</param>
    public static int Fuzz(int days, double fuzz, int maximum)
    {
        if (days < LeastFuzzed)
        {
            return days;
        }

        var spread = 1 + _ranges.Sum(range => range.Share * Math.Max(Math.Min(days, range.To) - range.From, 0));
        var most = Math.Min((int)Math.Round(days + spread), maximum);
        var least = Math.Min(Math.Max((int)Math.Round(days - spread), 2), most);
        return least + (int)(fuzz * (most - least + 1));
    }

    /// <summary>Hard at most as long as Good, and each a day longer than the one before.</summary>
    public static (int Hard, int Good, int Easy) Apart(int hard, int good, int easy)
    {
        hard = Math.Min(hard, good);
        good = Math.Max(good, hard + 1);
        return (hard, good, Math.Max(easy, good + 1));
    }

    public static Duration Wait(int days) => Duration.FromHours(24 * (long)days);
}
