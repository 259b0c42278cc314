using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>Other years, ranks and small counts, written as the answer is.</summary>
internal sealed class NumberDistractors(Claims claims)
{
    private const int NearestYears = 6;
    private const int NearestNumbers = 4;

    private readonly ImmutableArray<int> _years =
        [.. claims.All.SelectMany(claim => NumberWriting.In(claim.Folded)).Where(NumberWriting.IsYear).Distinct()];

    /// <summary>Nearest first; empty when the answer is no such number.</summary>
    public ImmutableArray<string> For(GapContext gap)
    {
        if (NumberWriting.Of(gap.Answer) is not { } writing)
        {
            return [];
        }

        var told = NumberWriting.In(gap.Own.Folded).Concat(NumberWriting.In(gap.Prompt.Folded)).ToHashSet();
        var isYear = NumberWriting.IsYear(writing.Value);
        var values = isYear ? YearsNear(writing.Value) : NumbersNear(writing.Value);
        return
        [
            .. values
                .Where(value => !told.Contains(value))
                .Select(value => (Value: value, Text: writing.With(value)))
                .Where(other => other.Text is not null && !gap.IsTold([new AnswerText(other.Text).Folded]))
                .Select(other => other.Text!)
                .Take(isYear ? NearestYears : NearestNumbers),
        ];
    }

    private static IEnumerable<int> NumbersNear(int value) => value > NumberWriting.Largest
        ? []
        : Enumerable.Range(1, NumberWriting.Largest)
            .Where(other => other != value)
            .OrderBy(other => Math.Abs(other - value));

    /// <summary>
    /// A round year that stands apart from the others (the aim of a plan) gets other round years on its side of them;
    /// any other year
    /// gets its neighbours, up to a year after the last that is no aim.
    /// </summary>
    private IEnumerable<int> YearsNear(int year)
    {
        var (step, reach) = IsAim(year) ? (5, 20) : (1, 4);
        var after = IsAim(year) ? _years.Where(other => other < year).DefaultIfEmpty(int.MinValue).Max() : int.MinValue;
        var last = IsAim(year)
            ? _years.Where(other => other > year).DefaultIfEmpty(int.MaxValue).Min() - 1
            : _years.Where(other => !IsAim(other)).DefaultIfEmpty(year).Max() + 1;
        return Enumerable.Range(-reach / step, (2 * reach / step) + 1)
            .Select(steps => year + (steps * step))
            .Where(other => other != year && other > after && other <= last)
            .OrderBy(other => Math.Abs(other - year));
    }

    private bool IsAim(int year) => year % 5 == 0 && !_years.Any(other => other != year && Math.Abs(other - year) < 5);
}
