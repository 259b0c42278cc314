using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// How far a typed text is from a form: Damerau's distance (a swap of neighbours is one slip), in halves, because
/// another character
/// of the same sound is half a slip. What changes the meaning is no slip at all: a digit, a negation, an opposite.
/// </summary>
internal static class TypoTolerance
{
    /// <summary>Longer texts are no slips of anything.</summary>
    private const int Longest = 64;

    private const int Sound = 1;
    private const int Slip = 2;
    private const int Never = 1000;

    /// <summary>
    /// In halves of a slip: Chinese none up to 2 characters, 1 up to 5, 2 up to 9, 3 beyond; else none up to 3
    /// letters, 1 up to 7, 2 beyond.
    /// </summary>
    public static int Limit(ReadOnlySpan<char> form)
    {
        var isHan = false;
        foreach (var character in form)
        {
            isHan |= Scripts.IsHan(character);
        }

        return Slip * (isHan
            ? form.Length switch { <= 2 => 0, <= 5 => 1, <= 9 => 2, _ => 3 }
            : form.Length switch { <= 3 => 0, <= 7 => 1, _ => 2 });
    }

    /// <summary>Null when it is over <paramref name="limit"/> or no slip.</summary>
    public static int? Distance(TextSlice typed, TextSlice form, int limit)
    {
        if (Math.Abs(typed.Length - form.Length) * Slip > limit || typed.Length > Longest || form.Length > Longest)
        {
            return null;
        }

        var distance = Distance(typed.Folded, form.Folded, limit);
        return distance <= limit && !Opposites.AreOpposed(typed, form) ? distance : null;
    }

    /// <summary>Do they differ in nothing but characters of the same sound?</summary>
    public static bool SoundAlike(ReadOnlySpan<char> typed, ReadOnlySpan<char> form)
    {
        if (typed.Length != form.Length)
        {
            return false;
        }

        for (var at = 0; at < typed.Length; at++)
        {
            if (typed[at] != form[at] && !SoundAlike(typed[at], form[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        last[0] = 0;
        for (var column = 1; column <= right.Length; column++)
        {
            last[column] = last[column - 1] + Gap(right[column - 1]);
        }

        for (var at = 1; at <= left.Length; at++)
        {
            row[0] = last[0] + Gap(left[at - 1]);
            var least = row[0];
            for (var column = 1; column <= right.Length; column++)
            {
                var (l, r) = (left[at - 1], right[column - 1]);
                var cost = Math.Min(
                    l == r ? last[column - 1] : last[column - 1] + Substitution(l, r),
                    Math.Min(last[column] + Gap(l), row[column - 1] + Gap(r)));
                if (at > 1 && column > 1 && l == right[column - 2] && r == left[at - 2] && l != r)
                {
                    cost = Math.Min(cost, beforeLast[column - 2] + Math.Max(Gap(l), Gap(r)));
                }

                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return Never;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }

        return last[right.Length];
    }

    private static int Gap(char character) =>
        Scripts.IsDigit(character) || Opposites.IsNegation(character) ? Never : Slip;

    private static int Substitution(char left, char right)
    {
        if (Gap(left) == Never || Gap(right) == Never || Opposites.AreOpposed(left, right))
        {
            return Never;
        }

        return Scripts.IsHan(left) && Scripts.IsHan(right) && SoundAlike(left, right) ? Sound : Slip;
    }

    private static bool SoundAlike(char left, char right)
    {
        foreach (var reading in Pinyin.Of(left))
        {
            if (Pinyin.Of(right).Contains(reading))
            {
                return true;
            }
        }

        return false;
    }
}
