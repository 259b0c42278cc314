using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Daily;

/// <summary>Reads a time of day in folded text: 8:30, 8.30pm, 830, 20点30分, 早上八点半, 8, noon.</summary>
internal static partial class TimeWords
{
    private const string ChineseHour = "[二两]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九]";
    private const string ChineseMinute = "[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九](?=分)";

    /// <param name="Length">How much of the text it takes; 0: there is no time here.</param>
    /// <param name="Time">Null when no clock shows such a time.</param>
    /// <param name="IsEndOfDay">24:00.</param>
    public readonly record struct Reading(int Length, LocalTime? Time, bool IsEndOfDay);

    public static Reading At(string text, int start)
    {
        var match = Clock().Match(text, start);
        if (!match.Success)
        {
            match = Named().Match(text, start);
            return match.Success
                ? new Reading(match.Length, match.Groups["noon"].Success ? LocalTime.Noon : LocalTime.Midnight, false)
                : default;
        }

        var hour = Number(match.Groups["hour"].Value);
        var minute = match.Groups switch
        {
            var groups when groups["half"].Success => 30,
            var groups when groups["quarters"].Success => 15 * Number(groups["quarters"].Value),
            var groups when groups["minute"].Success => Number(groups["minute"].Value),
            _ => 0,
        };
        var hourOfDay = minute < 60 ? HourOfDay(hour, match.Groups["before"].Value, match.Groups["after"].Value) : null;
        return new Reading(
            match.Length,
            hourOfDay is { } shown ? new LocalTime(shown, minute) : null,
            IsEndOfDay: hour == 24 && minute == 0);
    }

    /// <summary>Does it begin like a time, though <see cref="At"/> finds none?</summary>
    public static bool Resembles(string word) => char.IsAsciiDigit(word[0]) || Parts().IsMatch(word);

    private static int? HourOfDay(int hour, string before, string after)
    {
        var half = (before, after) switch
        {
            ("am" or "凌晨" or "清晨" or "早晨" or "早上" or "早" or "上午", _) => Half.Morning,
            ("pm" or "下午" or "傍晚", _) => Half.Afternoon,
            ("中午" or "正午", _) => Half.Noon,
            ("", "") => Half.None,
            ("", _) => after[0] == 'a' ? Half.Morning : Half.Afternoon,
            _ => Half.Night,
        };
        // 上午12点 is noon, 12am and 凌晨12点 are midnight; 晚上1点 is an hour after it.
        var isTwelveMidnight = half == Half.Night || (half == Half.Morning && before is "am" or "凌晨" or "");
        return (half, hour) switch
        {
            (_, > 23) => null,
            (Half.Morning, > 12) => null,
            (Half.Morning or Half.Night, 12) => isTwelveMidnight ? 0 : 12,
            (Half.Afternoon, 0) => null,
            (Half.Afternoon, < 12) => hour + 12,
            (Half.Night, >= 5 and < 12) => hour + 12,
            (Half.Noon, 1 or 2) => hour + 12,
            (Half.Noon, < 10 or > 14) => null,
            _ => hour,
        };
    }

    /// <summary>0–99, in digits or in Chinese numerals.</summary>
    public static int Number(string text) =>
        ChineseNumber.Read(text) ?? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex($$"""
        \G(?:(?<before>凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|夜晚|夜里|深夜|半夜|午夜|早|晚|am|pm)\ *)?
        (?:
          (?<hour>[0-9]{1,2})\ *[:.]\ *(?<minute>[0-9][0-9])(?::00)?(?![0-9]|[:.][0-9])
        | (?<hour>[0-9]{1,2}|{{ChineseHour}})\ *[点时](?!间)
          (?:\ *(?:钟|整|(?<half>半)|(?<quarters>[一三])刻|(?<minute>[0-9]{1,2}|{{ChineseMinute}})(?![0-9:.])\ *分?))?
        | (?<hour>[0-9]{1,2})(?<minute>[0-9][0-9])(?![^\s,;!?()ap\u2e80-\u9fff]|\.[0-9])
        | (?<hour>[0-9]{1,2})(?![^\s,;.!?()apo\u2e80-\u9fff]|\.[0-9])
        )
        (?:\ *(?<after>[ap]\.?m(?![a-z])\.?)|\ *o'?clock)?
        (?![a-z])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(?:(?<noon>(?:noon|midday)(?![a-z])|中午|正午)|midnight(?![a-z])|午夜|半夜)")]
    private static partial Regex Named();

    [GeneratedRegex("[0-9零〇一二两三四五六七八九十]+[点时]")]
    private static partial Regex Parts();

    private enum Half
    {
        None,
        Morning,
        Noon,
        Afternoon,
        Night,
    }
}
