using System.Text.RegularExpressions;
using NodaTime;

namespace StudyBot.Core.Study.Daily;

/// <summary>Reads days of the week in folded text: weekdays, mon-fri, 周一周四, 一三五, every day.</summary>
internal static partial class DayWords
{
    private const string EnglishDay =
        "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?(?![a-z])";

    /// <summary>A numeral that begins no time of day and no name (日本, 三亚).</summary>
    private const string Numeral = "[一二三四五六日天](?![十点时本亚])";
    private const string Week = "(?:周|星期|礼拜)";
    private const string ChineseDay = $"(?:{Numeral}|[1-7](?!\\ *(?:[0-9:.点时]|[ap]\\.?m)))";
    private const string ChineseDays =
        $"{ChineseDay}(?:(?:\\ *[-到至]\\ *|[,和及]?){Week}?{ChineseDay}|[,和及]?\\ +{Week}?{Numeral})*";

    /// <summary>As they are suggested for a misspelt word.</summary>
    public static readonly string[] Spellings =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
        "sat", "sun", "weekdays", "weekends", "daily",
        "工作日", "周末", "每天", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    ];

    /// <returns>How much of the text it takes, and the days; 0 when there are none here.</returns>
    public static (int Length, DaysOfWeek Days) At(string text, int start)
    {
        var match = Days().Match(text, start);
        if (!match.Success)
        {
            return default;
        }

        var groups = match.Groups;
        var days =
            groups["all"].Success ? DaysOfWeek.All
            : groups["weekdays"].Success ? DaysOfWeek.Weekdays
            : groups["weekend"].Success ? DaysOfWeek.Weekend
            : groups["first"].Success ? English(groups["first"].Value).Through(English(groups["last"].Value))
            : Listed(match.Value);
        return (match.Length, days);
    }

    private static DaysOfWeek Listed(string text)
    {
        var days = DaysOfWeek.None;
        IsoDayOfWeek? before = null;
        var isRange = false;
        foreach (var character in text)
        {
            if (Chinese(character) is { } day)
            {
                days |= isRange ? before!.Value.Through(day) : day.ToDays();
                (before, isRange) = (day, false);
            }

            isRange |= character is '-' or '到' or '至';
        }

        return days;
    }

    private static IsoDayOfWeek? Chinese(char day) => day switch
    {
        '日' or '天' => IsoDayOfWeek.Sunday,
        >= '1' and <= '7' => (IsoDayOfWeek)(day - '0'),
        _ when "一二三四五六".IndexOf(day) is var index and >= 0 => (IsoDayOfWeek)(index + 1),
        _ => null,
    };

    private static IsoDayOfWeek English(string day) => day[..2] switch
    {
        "mo" => IsoDayOfWeek.Monday,
        "tu" => IsoDayOfWeek.Tuesday,
        "we" => IsoDayOfWeek.Wednesday,
        "th" => IsoDayOfWeek.Thursday,
        "fr" => IsoDayOfWeek.Friday,
        "sa" => IsoDayOfWeek.Saturday,
        _ => IsoDayOfWeek.Sunday,
    };

    [GeneratedRegex($"""
        \G(?:
          (?<all>(?:daily|every\ ?day|all\ days|all\ week)(?![a-z])|[每天]天|每日)
        | (?<weekdays>(?:(?:every|on)\ )?(?:week|work)(?:ing\ )?days?(?![a-z])|每?个?(?:工作日|平日|上班日))
        | (?<weekend>(?:every\ )?weekends?(?![a-z])|每?个?(?:周末|双休日))
        | (?<first>{EnglishDay})(?:\ *(?:-|to(?![a-z])|until|through|thru)\ *(?<last>{EnglishDay}))
        | (?<first>(?<last>{EnglishDay}))
        | (?:每?个?|逢){Week}{ChineseDays}
        | [一二三四五六日](?:[到至-]?[一二三四五六日])+(?=[\s,;.!?()]|$)
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Days();
}
