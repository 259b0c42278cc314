using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace StudyBot.Core.Study.Daily;

/// <summary>Reads a time, a zone and days in any order and in either language, or what is wrong with them.</summary>
internal sealed partial class ScheduleReader
{
    private const int MostProblems = 3;

    private readonly ScheduleText _text;
    private readonly ImmutableArray<DailyProblem>.Builder _problems = ImmutableArray.CreateBuilder<DailyProblem>();
    private int _at;

    public ScheduleReader(ScheduleText text, int start)
    {
        (_text, _at) = (text, start);
        while (SkipSeparators() && _problems.Count < MostProblems)
        {
            _ = ReadTime() || ReadDays() || ReadZone() || ReadUnknown();
        }

        Problems = _problems.ToImmutable();
    }

    public LocalTime? Time { get; private set; }

    public string? ZoneId { get; private set; }

    public DaysOfWeek? Days { get; private set; }

    public ImmutableArray<DailyProblem> Problems { get; }

    public bool HasReadAny => Time is not null || ZoneId is not null || Days is not null;

    private string Read => _text.Read;

    private bool SkipSeparators()
    {
        _at += Separators().Match(Read, _at).Length;
        return _at < Read.Length;
    }

    private bool ReadTime()
    {
        var reading = TimeWords.At(Read, _at);
        if (reading.Length == 0)
        {
            return false;
        }

        if (reading.Time is null)
        {
            AddProblem(DailyProblemKind.NoSuchTime, reading.Length, reading.IsEndOfDay ? ["00:00"] : []);
        }
        else if (Time is { } earlier && earlier != reading.Time)
        {
            AddProblem(DailyProblemKind.SecondTime, reading.Length, []);
        }

        Time ??= reading.Time;
        _at += reading.Length;
        return true;
    }

    private bool ReadDays()
    {
        var (length, days) = DayWords.At(Read, _at);
        if (length == 0)
        {
            return false;
        }

        Days = (Days ?? DaysOfWeek.None) | days;
        _at += length;
        return true;
    }

    private bool ReadZone()
    {
        var reading = ZoneWords.At(Read, _at);
        if (reading.Length == 0)
        {
            return false;
        }

        switch (reading.ZoneIds)
        {
            case []:
                AddProblem(DailyProblemKind.NoSuchOffset, reading.Length, []);
                break;
            case [var zoneId] when ZoneId is null || ZoneNames.AreSame(ZoneId, zoneId):
                ZoneId ??= zoneId;
                break;
            case [_]:
                AddProblem(DailyProblemKind.SecondZone, reading.Length, []);
                break;
            default:
                AddProblem(DailyProblemKind.SeveralZones, reading.Length, reading.ZoneIds);
                break;
        }

        _at += reading.Length;
        return true;
    }

    private bool ReadUnknown()
    {
        var end = EndOfUnknown();
        var word = Read[_at..end];
        var (zones, zoneEdits) = ZoneNames.Shared.Nearest(word);
        var days = Spelling.Nearest(word, DayWords.Spellings).Take(MostProblems).ToArray();
        var (kind, suggestions) =
            TimeWords.Resembles(word) ? (DailyProblemKind.UnknownTime, [])
            : days is [var day, ..] && day.Edits <= zoneEdits ? (DailyProblemKind.UnknownDay, days.Select(near => near.Candidate))
            : word.Any(char.IsLetter) ? (DailyProblemKind.UnknownZone, zones)
            : (DailyProblemKind.UnknownWord, Enumerable.Empty<string>());
        AddProblem(kind, end - _at, suggestions);
        _at = end;
        return true;
    }

    /// <summary>As far as nothing that we know begins: "new yrok" is one name, and so is 阿拉木土 in 阿拉木土早上八点.</summary>
    private int EndOfUnknown()
    {
        var end = _at;
        do
        {
            var isIdeograph = ZoneNames.IsIdeograph(Read[end]);
            end = isIdeograph ? end + 1 : end + Word().Match(Read, end).Length;
            if (!isIdeograph && Spaces().Match(Read, end) is { Length: > 0 } spaces && !IsKnownAt(end + spaces.Length))
            {
                end += spaces.Length;
            }
        }
        while (end < Read.Length && !Separators().IsMatch(Read, end) && !IsKnownAt(end));

        return end;
    }

    private bool IsKnownAt(int at) =>
        at >= Read.Length
        || TimeWords.At(Read, at).Length > 0 || DayWords.At(Read, at).Length > 0 || ZoneWords.At(Read, at).Length > 0;

    private void AddProblem(DailyProblemKind kind, int length, IEnumerable<string> suggestions) =>
        _problems.Add(new DailyProblem(kind, _text.Typed(_at, _at + length), [.. suggestions]));

    /// <summary>What stands between words, and the small words that say nothing.</summary>
    [GeneratedRegex("""
        \G(?:[\s,;.!?()"&/|]|(?:at|in|on|and|every|each|the|time|timezone|zone)(?![^\s,;.!?()"])|时间|时区|[在于的和及每])+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\G[^\s,;!?()""\u3400-\u9fff]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G +")]
    private static partial Regex Spaces();
}
