using System.Collections.Immutable;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// The formulae of FSRS-6: from a rating and the days since the last review to a memory, and from a memory to the
/// probability of remembering. Time and stability are in days.
/// </summary>
public sealed class MemoryModel
{
    private const double MinStability = 0.001;

    private readonly ImmutableArray<double> _w;
    private readonly FsrsPolicy _policy;
    private readonly bool _hasShortTerm;
    private readonly double _decay;
    private readonly double _factor;

    /// <exception cref="ArgumentException">There are not 21 weights.</exception>
    public MemoryModel(FsrsParameters parameters)
    {
        _w = parameters.Weights;
        if (_w.Length != FsrsParameters.WeightCount)
        {
            throw new ArgumentException(
                $"FSRS-6 has {FsrsParameters.WeightCount} weights; here are {_w.Length}.", nameof(parameters));
        }

        _policy = parameters.Policy;
        _hasShortTerm = parameters.HasShortTerm;
        _decay = -_w[20];
        _factor = Math.Pow(0.9, 1 / _decay) - 1;
    }

    /// <summary>After the first review.</summary>
    public Memory First(Rating rating) =>
        new(Bound(_w[(int)rating - 1]), Math.Clamp(FirstDifficulty(rating), 1, 10));

    /// <summary>After a later review.</summary>
    /// <param name="days">Whole days since the review before; 0: the same day.</param>
    public Memory Next(Memory before, Rating rating, int days) =>
        new(Bound(NextStability(before, rating, days)), NextDifficulty(before.Difficulty, rating));

    /// <summary>The probability that it is remembered now.</summary>
    /// <param name="days">Since the last review, with fractions; below 0 counts as 0.</param>
    public double Retrievability(double days, double stability) =>
        Math.Pow(1 + (_factor * Math.Max(days, 0) / stability), _decay);

    /// <summary>After how many days, with fractions, the probability has sunk to <paramref name="retention"/>.</summary>
    public double DaysUntil(double retention, double stability) =>
        stability / _factor * (Math.Pow(retention, 1 / _decay) - 1);

    private double NextStability(Memory before, Rating rating, int days) => days == 0 && _hasShortTerm
        ? SameDay(before.Stability, rating)
        : rating == Rating.Again
            ? Forgotten(before, days)
            : Remembered(before, rating, days);

    private double SameDay(double stability, Rating rating)
    {
        var growth = Math.Exp(_w[17] * ((int)rating - 3 + _w[18])) * Math.Pow(stability, -_w[19]);
        var keeps = rating >= Rating.Good || (rating == Rating.Hard && _policy.HardKeepsStability);
        return stability * (keeps ? Math.Max(growth, 1) : growth);
    }

    private double Remembered(Memory before, Rating rating, int days)
    {
        var r = Retrievability(days, before.Stability);
        var growth = Math.Exp(_w[8])
            * (11 - before.Difficulty)
            * Math.Pow(before.Stability, -_w[9])
            * (Math.Exp(_w[10] * (1 - r)) - 1)
            * (rating == Rating.Hard ? _w[15] : 1)
            * (rating == Rating.Easy ? _w[16] : 1);
        return before.Stability * (1 + growth);
    }

    private double Forgotten(Memory before, int days)
    {
        var r = Retrievability(days, before.Stability);
        var stability = _w[11]
            * Math.Pow(before.Difficulty, -_w[12])
            * (Math.Pow(before.Stability + 1, _w[13]) - 1)
            * Math.Exp(_w[14] * (1 - r));
        var most = _hasShortTerm ? before.Stability / Math.Exp(_w[17] * _w[18]) : before.Stability;
        return Math.Min(stability, most);
    }

    private double NextDifficulty(double difficulty, Rating rating)
    {
        var change = -_w[6] * ((int)rating - 3);
        var damped = change * (10 - difficulty) / 9;
        return Math.Clamp(
            (_w[7] * FirstDifficulty(Rating.Easy)) + ((1 - _w[7]) * (difficulty + damped)), 1, 10);
    }

    private double FirstDifficulty(Rating rating) => _w[4] - Math.Exp(_w[5] * ((int)rating - 1)) + 1;

    private double Bound(double stability) => Math.Clamp(stability, MinStability, _policy.MaximumStability);
}
