using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// Whether an answer was slow for the one who gave it: more than twice the median of the learner's own last times, and
/// five seconds more. Typing takes longer than choosing, so each way of answering has its own.
/// </summary>
public static class Pace
{
    /// <summary>So many of a learner's last reviews are looked at.</summary>
    public const int Remembered = 50;

    /// <summary>With fewer times of the same kind nobody is slow.</summary>
    private const int Fewest = 8;

    private const double Times = 2;

    private static readonly Duration _more = Duration.FromSeconds(5);

    /// <summary>Who takes longer has been away, which says nothing.</summary>
    private static readonly Duration _away = Duration.FromMinutes(10);

    /// <summary>False: it is not, whatever the learner's other times were; they need not be read.</summary>
    public static bool CanBeSlow(Duration took) => took > _more && took <= _away;

    /// <param name="recent">Reviews of the learner before this one.</param>
    public static bool IsSlow(IEnumerable<ReviewRecord> recent, AnswerWay way, Duration took)
    {
        List<Duration> times =
        [
            .. recent
                .Where(review => review.Source != ReviewSource.Undo
                    && review.Way == way
                    && review.Rating != Rating.Again
                    && review.Took <= _away)
                .Select(review => review.Took)
                .Order(),
        ];
        if (times.Count < Fewest || !CanBeSlow(took))
        {
            return false;
        }

        var median = times[times.Count / 2];
        return took > median * Times && took > median + _more;
    }
}
