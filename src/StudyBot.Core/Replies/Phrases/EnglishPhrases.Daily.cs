using System.Globalization;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    private static readonly string[] TimeUnits = ["day", "hour", "minute"];

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string FactTitle => "📖 Fact of the day";

    public override string QuizMeButton => "Quiz me on this";

    public override RichText NoFacts => "This pack has no daily facts yet.";

    public override RichText NoFactsAside => RichText.Of(
        $"I may not write here by myself, so nothing can come daily. Use {"/daily":c} in our direct messages, or have an admin let me write here.");

    public override RichText DailyIsOff => RichText.Of($"The daily fact is off. To have it back: {"/daily on":c}");

    public override RichText DailyWasOff => "The daily fact was off already; nothing has changed.";

    public override RichText DailyNotSet => "There is no daily fact here at present.";

    public override RichText DailyNeedsTime => "At what time should it come?";

    public override RichText DailyUsage => RichText.Of(
        $"It goes {"/daily on 08:30 Almaty weekdays":c} (zone: a city, an IANA name or UTC+5; days: daily, weekdays, mon,thu); {"/daily off":c} ends it.");

    public override RichText DailyIsOn(string schedule, string next, string wait) =>
        RichText.Of($"The daily fact is on: {schedule:b}.\nNext: {next:b} (in {wait}). To end it: {"/daily off":c}");

    public override RichText DailyStopped(string? place, string schedule, LeftCause cause)
    {
        var where = place is null ? RichText.Of($"a group where you set it up") : RichText.Of($"“{place:b}”");
        var (why, cure) = cause switch
        {
            LeftCause.Removed => ("I am no longer there", "It goes on by itself when I am added again."),
            LeftCause.NotAllowed => ("I may not write there", "It goes on by itself when I may again."),
            LeftCause.Closed => ("that topic is closed", "It goes on by itself when the topic is reopened."),
            LeftCause.Gone => ("that place is gone", "Elsewhere, /daily on starts it again."),
            _ => ("I cannot write there at present", "It goes on by itself when I can."),
        };
        return RichText.Of($"📭 The daily fact in {where} ({schedule}) has stopped: {why}. {cure}");
    }

    public override RichText DailyProblem(DailyProblem problem)
    {
        var said = problem.Kind switch
        {
            DailyProblemKind.UnknownTime => RichText.Of($"“{problem.Word:b}” is not clear as a time; write it like 08:30."),
            DailyProblemKind.NoSuchTime => RichText.Of($"No clock shows “{problem.Word:b}” (00:00–23:59)."),
            DailyProblemKind.SecondTime => RichText.Of($"“{problem.Word:b}” is a second time; there can be only one."),
            DailyProblemKind.UnknownZone => RichText.Of($"“{problem.Word:b}” is no zone or city I know."),
            DailyProblemKind.SeveralZones => RichText.Of($"“{problem.Word:b}” may mean several zones; which one?"),
            DailyProblemKind.SecondZone => RichText.Of($"“{problem.Word:b}” is a second zone; there can be only one."),
            DailyProblemKind.NoSuchOffset => RichText.Of($"There is no offset “{problem.Word:b}” (UTC-12 to UTC+14)."),
            DailyProblemKind.UnknownDay => RichText.Of($"“{problem.Word:b}” is not clear as a day."),
            _ => RichText.Of($"“{problem.Word:b}” means nothing here."),
        };
        return problem.Suggestions.IsEmpty
            ? said
            : RichText.Of($"{said} Did you mean {RichText.Join(", ", problem.Suggestions.Select(word => RichText.Of($"{word:c}")))}?");
    }

    public override string Days(DaysOfWeek days) =>
        days == DaysOfWeek.All ? "daily"
        : days == DaysOfWeek.Weekdays ? "weekdays"
        : days == DaysOfWeek.Weekend ? "weekends"
        : string.Join(", ", DayNames.Where((_, index) => days.Contains((IsoDayOfWeek)(index + 1))));

    public override string DayAndTime(LocalDateTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DayNames[(int)time.DayOfWeek - 1]} {time.Day} {MonthNames[time.Month - 1]}, {time.Hour:00}:{time.Minute:00}");

    public override string LongTime(Duration time) =>
        string.Join(" ", LargestUnits(time).Select(part => Count(part.Count, TimeUnits[part.Unit])));
}
