using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>What a schedule is computed with.</summary>
/// <param name="Weights">The 21 numbers of FSRS-6; the last is the decay of the forgetting curve.</param>
/// <param name="DesiredRetention">The probability, 0.70 to 0.99, with which a card is remembered when it is due.</param>
/// <param name="LearningSteps">Empty: none, every review leads to days.</param>
/// <param name="RelearningSteps">Empty: none.</param>
/// <param name="MaximumIntervalDays">1 to 36500.</param>
/// <param name="IsFuzzed">Are intervals of 2.5 days and more spread by chance, so that what was learned together does
/// not come back together for ever?</param>
/// <param name="HasShortTerm">False: the long-term mode of ts-fsrs, in which the same day counts for nothing.</param>
public sealed record FsrsParameters(
    ImmutableArray<double> Weights,
    double DesiredRetention,
    ImmutableArray<Duration> LearningSteps,
    ImmutableArray<Duration> RelearningSteps,
    int MaximumIntervalDays,
    bool IsFuzzed,
    bool HasShortTerm,
    FsrsPolicy Policy)
{
    public const int WeightCount = 21;

    public const double MinRetention = 0.70;

    public const double MaxRetention = 0.99;

    public const int LongestIntervalDays = 36_500;

    /// <summary>Those of FSRS-6, the same in every implementation.</summary>
    public static readonly ImmutableArray<double> DefaultWeights =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    public static readonly FsrsParameters Default = new(
        DefaultWeights,
        DesiredRetention: 0.9,
        [Duration.FromMinutes(1), Duration.FromMinutes(10)],
        [Duration.FromMinutes(10)],
        LongestIntervalDays,
        IsFuzzed: true,
        HasShortTerm: true,
        FsrsPolicy.Bot);
}
