using System.Buffers;

namespace StudyBot.Core.Study.Answers;

/// <summary>How people say that a statement is true or false.</summary>
internal static class TruthWords
{
    private const string Trues =
        "对|对的|是真的|真|真的|正确|正确的|是正确的|是对的|没错|没有错|是的|属实|成立|"
        + "true|right|correct|yes|yeah|yep|верно|правда|правильно|истина|да";

    private const string Falses =
        "错|错的|错了|错误|错误的|是错的|是错误的|不对|不对的|不太对|不大对|不完全对|不完全正确|不准确|未必|"
        + "不正确|不正确的|不是对的|不是真的|不是正确的|不真|假|假的|是假的|不属实|不成立|不符合|"
        + "false|wrong|incorrect|untrue|no|nope|неверно|неправда|неправильно|ложь|ложно|нет";

    /// <summary>
    /// Too short to be told from other words inside a sentence; the first two are the places in the list shown.
    /// </summary>
    private const string TruesAlone = "a|1|是|t|y|д";

    private const string FalsesAlone = "b|2|否|不是|不|非|x|х|f|n|н";

    /// <summary>They hold words that would be read otherwise.</summary>
    private const string Compounds = "绝对|对于|相对|这句话|这个说法|说法|陈述|这道题|这题|本题|statement|sentence|claim|утверждение";

    private static readonly SearchValues<char> _trueSigns = SearchValues.Create("√✓✔✅☑⭕○");
    private static readonly SearchValues<char> _falseSigns = SearchValues.Create("×✗✘❌✖✕❎");
    private static readonly FormTable<bool> _alone = Table(TruesAlone + "|" + Trues, FalsesAlone + "|" + Falses);
    private static readonly FormTable<bool> _inSentence = Table(Trues, Falses);
    private static readonly FormTable<bool> _neutral = Table(Compounds, "");

    /// <summary>Null when it says neither, or both.</summary>
    public static bool? Read(AnswerText typed)
    {
        var hasTrue = typed.Source.AsSpan().ContainsAny(_trueSigns);
        var hasFalse = typed.Source.AsSpan().ContainsAny(_falseSigns);
        if (hasTrue || hasFalse)
        {
            return hasTrue == hasFalse ? null : hasTrue;
        }

        if (_alone.TryGet(typed.Folded, out var truth))
        {
            return truth;
        }

        if (ReadSentence(typed.All) is { } said)
        {
            return said;
        }

        // 错，中国是第二梯队: the reason follows the answer.
        var first = typed.Clauses().FirstOrDefault();
        var rest = new TextSlice(typed, first.Length, typed.Length - first.Length);
        return rest.Length > 0 && ReadSentence(rest) is null ? ReadSentence(first) : null;
    }

    private static bool? ReadSentence(TextSlice slice)
    {
        var typed = slice.Text;
        bool? said = null;
        var isNegated = false;
        for (var at = slice.Start; at < slice.End;)
        {
            var (length, truth) = _inSentence.LongestAt(typed, at, 1);
            var (wordLength, word) = SentenceWords.Table.LongestAt(typed, at, 1);
            var longest = Math.Max(length, Math.Max(wordLength, _neutral.LongestAt(typed, at, 1).Length));
            if (longest == 0 || (length == longest && said is not null && said != truth))
            {
                return null;
            }

            if (length == longest)
            {
                said = truth;
            }
            else if (wordLength == longest)
            {
                isNegated |= word == SentenceWord.Negation;
            }

            at += longest;
        }

        return said is null ? null : said != isNegated;
    }

    private static FormTable<bool> Table(string trues, string falses) => new(
    [
        .. trues.Split('|').Select(word => (new AnswerText(word).Folded, true)),
        .. falses.Split('|').Select(word => (new AnswerText(word).Folded, false)),
    ]);
}
