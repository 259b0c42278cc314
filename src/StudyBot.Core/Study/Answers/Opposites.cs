using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>Small differences that turn a meaning round; they are never slips.</summary>
internal static class Opposites
{
    private const string Negations = "不非无未没否反勿";

    /// <summary>Characters of one group exclude each other: 多 and 单, 东 and 西.</summary>
    private static readonly Dictionary<char, ulong> _groups = Groups(
        "多单少寡双", "强弱", "大小中", "高低", "上下中", "前后", "东西南北", "内外", "进出", "增减", "升降", "正负副", "左右", "男女",
        "新旧老", "真假", "有无", "同异", "主被客从", "先后", "长短", "快慢", "早晚", "对错", "好坏", "远近", "敌友", "软硬", "生死",
        "买卖", "开关闭", "始终", "首末", "公私", "古今", "冷热", "攻守", "战和", "胜败", "顺逆", "轻重", "亲疏", "分合", "入出", "加减",
        "优劣", "利害弊", "进退", "松紧", "安危", "宽严", "虚实", "均失", "平失");

    /// <summary>
    /// Beginnings of words, by meaning that exclude each other; the empty one stands for the word without any.
    /// </summary>
    private static readonly string[][] _beginnings =
    [
        ["", "un", "in", "im", "ir", "il", "non", "dis", "anti", "no", "not", "не", "без", "анти", "контр"],
        ["uni", "bi", "tri", "multi", "mono", "non", "одно", "двух", "много"],
        ["in", "ex"],
        ["im", "ex"],
        ["inter", "intra"],
        ["pro", "anti", "contra"],
        ["pre", "post"],
        ["under", "over"],
        ["north", "south", "east", "west"],
        ["up", "down"],
    ];

    public static bool IsNegation(char character) => Negations.Contains(character);

    public static bool AreOpposed(char left, char right) =>
        (_groups.GetValueOrDefault(left) & _groups.GetValueOrDefault(right)) != 0;

    /// <summary>
    /// Do they differ in nothing but the beginning of one word, and so that the meaning is turned round (stable,
    /// unstable)?
    /// </summary>
    public static bool AreOpposed(TextSlice left, TextSlice right)
    {
        var shared = left.Folded.CommonPrefixLength(right.Folded);
        for (var at = 0; at <= shared; at++)
        {
            if (left.IsBreak(at) && right.IsBreak(at) && Scripts.IsWord(FirstOf(left, right, at))
                && AreOpposedWords(left.Folded[at..], right.Folded[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static char FirstOf(TextSlice left, TextSlice right, int at) =>
        at < left.Length ? left.Folded[at] : at < right.Length ? right.Folded[at] : ' ';

    private static bool AreOpposedWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        foreach (var group in _beginnings)
        {
            foreach (var first in group)
            {
                foreach (var second in group)
                {
                    if (first != second && left.StartsWith(first) && right.StartsWith(second)
                        && left[first.Length..].SequenceEqual(right[second.Length..]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static Dictionary<char, ulong> Groups(params ReadOnlySpan<string> groups)
    {
        var masks = new Dictionary<char, ulong>();
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var character in groups[group])
            {
                masks[character] = masks.GetValueOrDefault(character) | (1UL << group);
            }
        }

        return masks;
    }
}
