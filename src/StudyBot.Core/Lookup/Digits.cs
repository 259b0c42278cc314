using System.Buffers;

namespace StudyBot.Core.Lookup;

/// <summary>The single characters of Chinese numerals, everyday and formal.</summary>
internal static class Digits
{
    /// <summary>A drawn circle; between digits it is meant as 〇.</summary>
    public const char RoundZero = '\u25CB';

    private const string Everyday = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    public static readonly SearchValues<char> Searched =
        SearchValues.Create(Everyday + Formal + "两俩十拾百佰千仟万亿" + RoundZero);

    /// <summary>0 to 9, or -1.</summary>
    public static int Value(char character) => character switch
    {
        '零' or RoundZero => 0,
        '两' or '俩' => 2,
        _ when Everyday.IndexOf(character, StringComparison.Ordinal) is >= 0 and var value => value,
        _ => Formal.IndexOf(character, StringComparison.Ordinal),
    };

    public static bool IsDigit(char character) => Scripts.IsDigit(character) || Value(character) >= 0;

    /// <summary>10, 100, 1000, 10,000 or 100,000,000; 0 when it is no unit.</summary>
    public static long Unit(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    public static bool HasUnit(ReadOnlySpan<char> numeral)
    {
        foreach (var character in numeral)
        {
            if (Unit(character) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Written on cheques; some are also everyday words (陆, 拾, 伍).</summary>
    public static bool IsFormal(char character) => 
        character is '拾' or '佰' or '仟' || (character != '零' && Formal.Contains(character));
}
