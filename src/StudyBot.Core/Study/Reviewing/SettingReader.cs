using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>Reads the values of settings, as learners type them and packs write them.</summary>
public static partial class SettingReader
{
    public const int MaxNew = 999;

    public const int MaxReviews = 9_999;

    private const int MaxSteps = 6;

    /// <summary>Reads the value of one setting.</summary>
    /// <param name="value">Null: the usual one.</param>
    /// <returns>Null: the value will not do.</returns>
    public static Func<LearnerSettings, LearnerSettings>? Change(StudySetting setting, string? value)
    {
        switch (setting)
        {
            case StudySetting.Retention:
                return Set(value, Retention, (settings, number) => settings with { Retention = number });
            case StudySetting.Steps:
                return Set(value, Steps, (settings, steps) => settings with { Learning = steps });
            case StudySetting.Relearning:
                return Set(value, Steps, (settings, steps) => settings with { Relearning = steps });
            case StudySetting.Maximum:
                return Set(
                    value,
                    text => Number(text, 1, FsrsParameters.LongestIntervalDays),
                    (settings, days) => settings with { MaximumDays = days });
            case StudySetting.New:
                return Set(value, text => Number(text, 0, MaxNew), (settings, count) => settings with { NewADay = count });
            case StudySetting.Reviews:
                return Set(
                    value, text => Number(text, 1, MaxReviews), (settings, count) => settings with { ReviewsADay = count });
            case StudySetting.Fuzz:
                return Set(value, OnOrOff, (settings, isOn) => settings with { Fuzz = isOn });
            case StudySetting.Rollover:
                return value is null ? settings => settings with { DayStart = null }
                    : Schedule(value) is { Time: { } time, ZoneId: null, Days: null }
                        ? settings => settings with { DayStart = Time(time) }
                        : null;
            default:
                return value is null ? settings => settings with { Zone = null }
                    : Schedule(ShownOffset().Replace(value, "")) is { Time: null, ZoneId: { } zone, Days: null }
                        ? settings => settings with { Zone = zone }
                        : null;
        }
    }

    private static Func<LearnerSettings, LearnerSettings>? Set<T>(
        string? text, Func<string, T?> read, Func<LearnerSettings, T?, LearnerSettings> set)
        where T : struct
    {
        if (text is null)
        {
            return settings => set(settings, null);
        }

        var value = read(text);
        return value is null ? null : settings => set(settings, value);
    }

    /// <summary>0.9, .9, 90, 90% and 90％.</summary>
    private static double? Retention(string text)
    {
        var isRead = double.TryParse(
            text.TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        number = Math.Round(number > 1 ? number / 100 : number, 4);
        return isRead && number is >= FsrsParameters.MinRetention and <= FsrsParameters.MaxRetention ? number : null;
    }

    /// <summary>1m 10m, 30 s, 1h; also 分钟 and so on. Empty lists cannot be typed.</summary>
    private static ImmutableArray<int>? Steps(string text)
    {
        var words = BeforeUnit().Replace(text, "").Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries);
        var steps = words.Select(word => Step().Match(word)).ToList();
        if (steps.Count is 0 or > MaxSteps || steps.Exists(step => !step.Success))
        {
            return null;
        }

        var seconds = steps.Select(Seconds).ToImmutableArray();
        return seconds.All(step => step is >= 1 and <= NodaConstants.SecondsPerDay) ? seconds : null;
    }

    private static int Seconds(Match step)
    {
        var unit = step.Groups[2].Value switch
        {
            "s" or "秒" => 1,
            "h" or "小时" => 3_600,
            _ => 60,
        };
        return int.Parse(step.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * unit;
    }

    private static int? Number(string text, int least, int most) =>
        NumberReader.Read(text) is { } number && number >= least && number <= most ? number : null;

    private static bool? OnOrOff(string text) => text.ToLowerInvariant() switch
    {
        "on" or "yes" or "开" or "打开" => true,
        "off" or "no" or "关" or "关闭" => false,
        _ => null,
    };

    private static DailyOn? Schedule(string text) => DailyCommandParser.Parse("on " + text) as DailyOn;

    private static string Time(LocalTime time) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);

    [GeneratedRegex(@"(?<=[0-9])\s+(?=\p{L})")]
    private static partial Regex BeforeUnit();

    /// <summary>The offset that is shown behind a zone.</summary>
    [GeneratedRegex(@"\s*\(UTC[^)]*\)$")]
    private static partial Regex ShownOffset();

    [GeneratedRegex("^([0-9]{1,4})(s|秒|m|min|分|分钟|h|小时)$")]
    private static partial Regex Step();
}
