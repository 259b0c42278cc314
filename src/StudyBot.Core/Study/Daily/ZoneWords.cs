using System.Text.RegularExpressions;
using NodaTime;

namespace StudyBot.Core.Study.Daily;

/// <summary>Reads a zone in folded text: asia/almaty, new york, 北京, utc+5, gmt-3:30, 东八区.</summary>
internal static partial class ZoneWords
{
    private const int MostWords = 5;

    /// <param name="Length">How much of the text it takes; 0: there is no zone here.</param>
    /// <param name="ZoneIds">Several: the words do not tell which; none: an offset that does not exist.</param>
    public readonly record struct Reading(int Length, string[] ZoneIds);

    public static Reading At(string text, int start)
    {
        if (Offset().Match(text, start) is { Success: true } offset)
        {
            return new Reading(offset.Length, Zone(offset.Groups) is { } id ? [id] : []);
        }

        return ZoneNames.IsIdeograph(text[start]) ? Ideographic(text, start) : Words(text, start);
    }

    private static Reading Ideographic(string text, int start)
    {
        var names = ZoneNames.Shared;
        for (var length = Math.Min(names.LongestIdeographic, text.Length - start); length > 1; length--)
        {
            if (ZoneNames.IsIdeograph(text[start + length - 1])
                && names.Find(text.Substring(start, length)) is { } name)
            {
                return new Reading(length, name.ZoneIds);
            }
        }

        return default;
    }

    private static Reading Words(string text, int start)
    {
        var word = Word().Match(text, start);
        var ends = new List<int>(MostWords);
        for (var next = word; next.Success && ends.Count < MostWords; next = NextWord().Match(text, ends[^1]))
        {
            ends.Add(next.Index + next.Length);
        }

        for (var i = ends.Count - 1; i >= 0; i--)
        {
            if (ZoneNames.Shared.Find(text[start..ends[i]]) is { } name)
            {
                // "Asia/Almaty (UTC+5)", as we show it, may be typed back.
                return new Reading(ends[i] - start + ShownOffset().Match(text, ends[i]).Length, name.ZoneIds);
            }
        }

        return default;
    }

    private static string? Zone(GroupCollection parts)
    {
        var hours = TimeWords.Number(parts["h"].Value);
        var minutes = parts["m"].Success ? TimeWords.Number(parts["m"].Value) : 0;
        var sign = parts["sign"].Value is "-" or "西" ? -1 : 1;
        var total = sign * ((hours * 60) + minutes);
        return minutes < 60 && total is >= -12 * 60 and <= 14 * 60
            ? DateTimeZone.ForOffset(NodaTime.Offset.FromSeconds(total * NodaConstants.SecondsPerMinute)).Id
            : null;
    }

    [GeneratedRegex("""
        \G(?:
          (?:(?:utc|gmt)(?:\ *(?<sign>[+-])\ *)?|(?<=^|[\s,;(])(?<sign>[+-]))
            (?:(?<h>[0-9]{1,2}):(?<m>[0-9]{2})|(?<h>[0-9]{1,2})(?<m>[0-9]{2})|(?<h>[0-9]{1,2}))(?![0-9a-z:.])
        | (?<sign>[+-])(?<h>[0-9]{2}):(?<m>[0-9]{2})(?![0-9a-z:.])
        | (?<sign>[东西])(?<h>[0-9]{1,2}|十[一二三四]?|[一二三四五六七八九])区
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Offset();

    /// <summary>As far as spaces, commas and ideographs, which need no space between them and what follows.</summary>
    [GeneratedRegex(@"\G[^\s,;!?()""\u3400-\u9fff]+")]
    public static partial Regex Word();

    [GeneratedRegex(@"\G +[^\s,;!?()""\u3400-\u9fff]+")]
    private static partial Regex NextWord();

    [GeneratedRegex(@"\G *\(utc[^)]*\)")]
    private static partial Regex ShownOffset();
}
