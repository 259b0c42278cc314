using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Daily;

/// <summary>What the arguments of <c>/daily</c> ask for. A closed family.</summary>
public abstract record DailyCommand;

public sealed record DailyStatus : DailyCommand;

/// <summary>Turn it on, or change it. What is null was not said: what was set before stays.</summary>
public sealed record DailyOn(LocalTime? Time, string? ZoneId, DaysOfWeek? Days) : DailyCommand
{
    /// <param name="earlier">What was set before, even if it is off now.</param>
    /// <param name="usualZoneId">The zone where nobody has said any.</param>
    /// <returns>Null when nobody has ever said a time.</returns>
    public DailySchedule? Over(DailySchedule? earlier, string usualZoneId) =>
        (Time ?? earlier?.Time) is { } time
            ? new DailySchedule(time, ZoneId ?? earlier?.ZoneId ?? usualZoneId, Days ?? earlier?.Days ?? DaysOfWeek.All)
            : null;
}

public sealed record DailyOff : DailyCommand;

/// <param name="Problems">At least one, in the order of the text.</param>
public sealed record DailyUnclear(ImmutableArray<DailyProblem> Problems) : DailyCommand;

public enum DailyProblemKind
{
    /// <summary>Neither <c>on</c> nor <c>off</c>, nor anything that belongs to them.</summary>
    UnknownWord,

    /// <summary>It looks like a time of day: <c>8:5</c>, <c>5th</c>.</summary>
    UnknownTime,

    /// <summary>A clock never shows it: <c>25:00</c>, <c>13am</c>. For 24:00 the suggestion is 00:00.</summary>
    NoSuchTime,

    /// <summary>A second time of day that differs from the first.</summary>
    SecondTime,

    /// <summary>No zone, city or country that we know.</summary>
    UnknownZone,

    /// <summary>It may mean each of the suggestions: CST, the United States.</summary>
    SeveralZones,

    /// <summary>A second zone that differs from the first.</summary>
    SecondZone,

    /// <summary>Offsets reach from UTC-12 to UTC+14.</summary>
    NoSuchOffset,

    /// <summary>It looks like a misspelt day.</summary>
    UnknownDay,
}

/// <param name="Word">The piece of the text it is about, as typed, at most 40 characters.</param>
/// <param name="Suggestions">At most three, best first; each can be typed in place of the word.</param>
public sealed record DailyProblem(DailyProblemKind Kind, string Word, ImmutableArray<string> Suggestions);
