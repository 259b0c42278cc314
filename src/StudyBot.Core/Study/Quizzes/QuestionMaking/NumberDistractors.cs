using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>Other years, ranks and small counts, written as the answer is.</summary>
internal sealed class NumberDistractors(Claims claims)
{
    private const int Wanted = 6;

    private readonly ImmutableArray<int> _years =
        [.. claims.All.SelectMany(claim => NumberWriting.In(claim.Folded)).Where(NumberWriting.IsYear).Distinct().Order()];

    /// <summary>Nearest first; empty when the answer is no such number.</summary>
    public ImmutableArray<string> For(GapContext gap)
    {
        if (NumberWriting.Of(gap.Answer) is not { } writing)
        {
            return [];
        }

        var told = NumberWriting.In(gap.Own.Folded).Concat(NumberWriting.In(gap.Prompt.Folded)).ToHashSet();
        var values = NumberWriting.IsYear(writing.Value) ? YearsNear(writing.Value) : NumbersNear(writing.Value);
        return
        [
            .. values
                .Where(value => !told.Contains(value))
                .Select(value => (Value: value, Text: writing.With(value)))
                .Where(other => other.Text is not null && !gap.IsTold([new AnswerText(other.Text).Folded]))
                .Select(other => other.Text!)
                .Take(Wanted),
        ];
    }

    private static IEnumerable<int> NumbersNear(int value) => value > NumberWriting.Largest
        ? []
        : Enumerable.Range(1, NumberWriting.Largest).Where(other => Math.Abs(other - value) <= 3).OrderBy(other => Math.Abs(other - value));

    /// <summary>
    /// A round year that stands alone, far from the others (the aim of a plan), gets other round years on its side of them; any other
    /// year gets its neighbours.
    /// </summary>
    private IEnumerable<int> YearsNear(int year)
    {
        var below = _years.Where(other => other < year).DefaultIfEmpty(int.MinValue).Max();
        var above = _years.Where(other => other > year).DefaultIfEmpty(int.MaxValue).Min();
        var isRoundAndAlone = year % 5 == 0 && year - 5L >= below && year + 5L <= above;
        var (step, reach) = isRoundAndAlone ? (5, 20) : (1, 4);
        return Enumerable.Range(-reach / step, (2 * reach / step) + 1)
            .Select(steps => year + (steps * step))
            .Where(other => other != year && (!isRoundAndAlone || (other > below && other < above)))
            .OrderBy(other => Math.Abs(other - year));
    }
}
