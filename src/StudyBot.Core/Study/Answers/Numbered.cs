using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>An answer whose point is one number: 2030年, 第一梯队, 三个.</summary>
/// <param name="Number">Its digits.</param>
/// <param name="IsRank">Does 第 stand before it?</param>
/// <param name="Unit">What stands behind it, folded; may be empty.</param>
internal sealed record Numbered(string Number, bool IsRank, string Unit)
{
    private const int LongestUnit = 3;
    private const string Units = "年月日时点分秒个条次届位名国项种级层章节期号人岁%";

    /// <summary>Null when the number is not the point of it: 一体化, 两极, 2020-2030年.</summary>
    public static Numbered? Of(string folded)
    {
        var isRank = folded.StartsWith('第');
        var start = isRank ? 1 : 0;
        var end = start;
        while (end < folded.Length && Scripts.IsDigit(folded[end]))
        {
            end++;
        }

        var unit = folded[end..];
        var isUnit = unit.Length == 0
            || (unit.Length <= LongestUnit && (isRank || Units.Contains(unit[0])) && !unit.Any(Scripts.IsDigit));
        return end > start && isUnit ? new Numbered(folded[start..end], isRank, unit) : null;
    }

    /// <summary>The number alone, and with either of what stands around it.</summary>
    public IEnumerable<string> ShorterForms
    {
        get
        {
            if (IsRank)
            {
                yield return Number + Unit;
                yield return "第" + Number;
            }
            else if (Unit.Length > 1)
            {
                yield return Number + Unit[0];
            }

            yield return Number;
        }
    }

    /// <summary>
    /// Is the number at that place of another text of the same sort, so that naming it names another answer?
    /// </summary>
    public bool IsRivalledAt(AnswerText text, int start, int end)
    {
        var follows = end < text.Length ? text.Folded[end] : ' ';
        if (Unit.Length > 0 && follows != Unit[0] && Units.Contains(follows))
        {
            return false;
        }

        var isSurelyNumber = end - start > 1 || Scripts.IsDigit(text.SourceCharacter(start))
            || (Unit.Length > 0 && follows == Unit[0]) || (start > 0 && text.Folded[start - 1] == '第');
        return isSurelyNumber && !text.Folded.AsSpan(start, end - start).SequenceEqual(Number);
    }
}
