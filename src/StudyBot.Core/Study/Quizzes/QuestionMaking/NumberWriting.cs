using System.Globalization;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>A number in a short text, and how it is written there: 2030年, 第二梯队, 三个, second tier.</summary>
/// <param name="Template">The text with <c>{0}</c> for the number.</param>
internal sealed record NumberWriting(int Value, string Template, NumberStyle Style)
{
    /// <summary>Of numbers that are no years.</summary>
    public const int Largest = 10;

    private static readonly string[] _chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    private static readonly string[] _cardinals =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] _ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static bool IsYear(int value) => value is >= 1000 and < 3000;

    /// <summary>All numbers written in folded text.</summary>
    public static IEnumerable<int> In(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var start = at;
            while (at < folded.Length && Scripts.IsDigit(folded[at]))
            {
                at++;
            }

            var digits = folded.AsSpan(start, at - start);
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                yield return value;
            }
        }
    }

    /// <summary>Null when the text is no single number of these sorts.</summary>
    public static NumberWriting? Of(string text) => OfDigits(text) ?? OfWords(text);

    /// <summary>Null when that number cannot be written so.</summary>
    public string? With(int value) => Write(value) is { } number
        ? string.Format(CultureInfo.InvariantCulture, Template, number)
        : null;

    private static NumberWriting? OfDigits(string text)
    {
        var folded = new AnswerText(text);
        if (Numbered.Of(folded.Folded) is not { } numbered
            || !int.TryParse(numbered.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || (!IsYear(value) && value is 0 or > Largest)
            || (IsYear(value) && numbered.Unit is not ("" or "年")))
        {
            return null;
        }

        var source = folded.SourceOf(numbered.IsRank ? 1 : 0, numbered.Number.Length);
        var style = source.All(char.IsAsciiDigit) ? NumberStyle.Digits
            : source == _chinese[Math.Min(value, Largest)] || source == "两" ? NumberStyle.Chinese
            : NumberStyle.Other;
        var template = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        if (style == NumberStyle.Chinese && !numbered.IsRank && numbered.Unit.Length > 0)
        {
            style = NumberStyle.ChineseCount;
        }

        return style == NumberStyle.Other
            ? null
            : new NumberWriting(value, template.Replace(source, "{0}", StringComparison.Ordinal), style);
    }

    private static NumberWriting? OfWords(string text)
    {
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var isOrdinal = Array.IndexOf(_ordinals, words[at].ToLowerInvariant(), 1) > 0;
            var value = Array.IndexOf(isOrdinal ? _ordinals : _cardinals, words[at].ToLowerInvariant(), 1);
            if (value > 0 && char.IsLower(words[at][0]))
            {
                words[at] = "{0}";
                var style = isOrdinal ? NumberStyle.EnglishOrdinal : NumberStyle.EnglishCardinal;
                return new NumberWriting(value, string.Join(' ', words), style);
            }
        }

        return null;
    }

    private string? Write(int value) => Style switch
    {
        NumberStyle.Digits => value.ToString(CultureInfo.InvariantCulture),
        _ when value is < 1 or > Largest => null,
        NumberStyle.Chinese => _chinese[value],
        NumberStyle.ChineseCount => value == 2 ? "两" : _chinese[value],
        NumberStyle.EnglishOrdinal => _ordinals[value],
        _ => _cardinals[value],
    };
}

internal enum NumberStyle
{
    Digits,
    Chinese,

    /// <summary>Chinese before a measure word: 两个, not 二个.</summary>
    ChineseCount,
    EnglishOrdinal,
    EnglishCardinal,
    Other,
}
