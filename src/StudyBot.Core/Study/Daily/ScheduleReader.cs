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
            _ = ReadTime() || ReadDays() || ReadZone() || ReadSmallWord() || ReadUnknown();
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
            case [var zoneId] when ZoneId is null:
                ZoneId = zoneId;
                break;
            case var zoneIds when ZoneId is not null && zoneIds.Any(zoneId => ZoneNames.AreSame(zoneId, ZoneId)):
                // "Almaty, Kazakhstan" and "Moscow, Russia" say it twice.
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

    private bool ReadSmallWord()
    {
        var word = SmallWord().Match(Read, _at);
        _at += word.Length;
        return word.Success;
    }

    private bool ReadUnknown()
    {
        var end = EndOfUnknown();
        var word = Read[_at..end];
        var (zones, zoneEdits) = ZoneNames.Shared.Nearest(word);
        var days = Spelling.Nearest(word, DayWords.Spellings).Take(MostProblems).ToArray();
        var (kind, suggestions) =
            TimeWords.Resembles(word) ? (DailyProblemKind.UnknownTime, [])
            : days is [var day, ..] && day.Edits <= zoneEdits ? (DailyProblemKind.UnknownDay, SpellingsOf(days))
            : word.Any(char.IsLetter) ? (DailyProblemKind.UnknownZone, zones)
            : (DailyProblemKind.UnknownWord, Array.Empty<string>());
        AddProblem(kind, end - _at, suggestions);
        _at = end;
        return true;

        static string[] SpellingsOf((string Candidate, int)[] near) => Array.ConvertAll(near, found => found.Candidate);
    }

    /// <summary>As far as nothing that we know begins: "new yrok" is one name, and so is 阿拉木土 in 阿拉木土早上八点.</summary>
    private int EndOfUnknown()
    {
        var end = _at;
        do
        {
            var isIdeograph = ZoneNames.IsIdeograph(Read[end]);
            end = isIdeograph ? end + 1 : end + ZoneWords.Word().Match(Read, end).Length;
            var next = end + Spaces().Match(Read, end).Length;
            if (!isIdeograph && !IsKnownAt(next))
            {
                end = next;
            }
        }
        while (!IsKnownAt(end));

        return end;
    }

    private bool IsKnownAt(int at) =>
        at >= Read.Length
        || Separators().IsMatch(Read, at)
        || SmallWord().IsMatch(Read, at)
        || TimeWords.At(Read, at).Length > 0
        || DayWords.At(Read, at).Length > 0
        || ZoneWords.At(Read, at).Length > 0;

    private void AddProblem(DailyProblemKind kind, int length, IEnumerable<string> suggestions) =>
        _problems.Add(new DailyProblem(kind, _text.Typed(_at, _at + length), [.. suggestions]));

    [GeneratedRegex(@"\G[\s,;.:!?()""&/|]+")]
    private static partial Regex Separators();

    /// <summary>What may stand there and says nothing.</summary>
    [GeneratedRegex("""
        \G(?:(?:at|in|on|and|every|each|the|time|timezone|zone|days?)(?![^\s,;.:!?()"])|时间|时区|[在于的和及每市-])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"\G +")]
    private static partial Regex Spaces();
}
