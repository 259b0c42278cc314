using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Study.Daily;

/// <summary>
/// Reads what follows <c>/daily</c>: nothing, <c>off</c>, or <c>on</c> with a time, a zone and days in any order; in
/// English or Chinese. <c>on</c> may be left out where the rest is plain. Any text has an answer; none throws.
/// </summary>
public static partial class DailyCommandParser
{
    private static readonly string[] Verbs = ["on", "off", "status"];

    public static DailyCommand Parse(string arguments)
    {
        var text = new ScheduleText(arguments);
        var verb = Verb().Match(text.Read);
        var rest = new ScheduleReader(text, verb.Length);
        var isRestEmpty = !rest.HasReadAny && rest.Problems.IsEmpty;
        return verb.Groups switch
        {
            var said when said["on"].Success => On(rest),
            var said when said["off"].Success && isRestEmpty => new DailyOff(),
            _ when isRestEmpty => new DailyStatus(),
            var said when said["off"].Success || said["status"].Success =>
                UnknownWord(text.Typed(verb.Length, text.Read.Length), []),
            _ => WithoutVerb(rest),
        };
    }

    /// <summary>Most likely the schedule itself; but "onn 8:30" has no city Onn, and "hello" is none either.</summary>
    private static DailyCommand WithoutVerb(ScheduleReader rest)
    {
        if (rest.Problems is not [{ Kind: DailyProblemKind.UnknownZone or DailyProblemKind.UnknownWord } problem, ..])
        {
            return On(rest);
        }

        var first = ScheduleText.Fold(problem.Word).Split(' ')[0];
        var meant = Spelling.Nearest(first, Verbs).Select(near => near.Candidate).ToArray();
        return meant.Length > 0 ? UnknownWord(problem.Word[..first.Length], [.. meant])
            : rest.HasReadAny || !problem.Suggestions.IsEmpty ? On(rest)
            : UnknownWord(problem.Word, ["on", "off"]);
    }

    private static DailyUnclear UnknownWord(string word, ImmutableArray<string> suggestions) =>
        new([new DailyProblem(DailyProblemKind.UnknownWord, word, suggestions)]);

    private static DailyCommand On(ScheduleReader reader) => reader.Problems.IsEmpty
        ? new DailyOn(reader.Time, reader.ZoneId, reader.Days)
        : new DailyUnclear(reader.Problems);

    [GeneratedRegex("""
        ^\ *(?:
          (?<on>(?:on|start|enable|subscribe)(?![^\s,;.!?()0-9\u2e80-\u9fff])|开启|打开|开始|启用|订阅|开(?!罗))
        | (?<off>(?:off|stop|disable|unsubscribe)(?![^\s,;.!?()])|关闭|关掉|停止|取消|退订|关(?!岛)|停)
        | (?<status>status(?![^\s,;.!?()])|状态)
        | )
        \ *
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Verb();
}
