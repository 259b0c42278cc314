using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string ProgressTitle => "Your progress";

    public override RichText NoProgress => "Nothing is learned yet. Answer a few questions, and there will be something to see.";

    public override string RecallLabel => "recall now";

    public override string StreakLabel => "in a row";

    public override string DueLabel => "due today";

    public override string BegunLabel => "questions begun";

    public override string KnownBySectionLabel => "Known by section";

    public override string RecallBySectionLabel => "Recall by section";

    public override string TodayLabel => "today";

    public override string Less => "less";

    public override string More => "more";

    public override ImmutableArray<string> ShortWeekdays => [.. DayNames];

    public override RichText StreakSafe => "Today counts already.";

    public override RichText StreakOpen => "Nothing yet today: one question keeps it going.";

    public override RichText StreakRule => RichText.Of(
        $"{"A day counts when you review or answer at least once, right or wrong, in your own time zone; once noted it never changes. Seven days learned in a row earn a freeze, which a missed day uses up by itself.":f}");

    public override RichText LeaderboardEmpty => "Nobody has a point yet.";

    public override RichText LeaderboardNotYet => "You have no point yet: one right answer puts you on the board.";

    public override RichText LeaderboardHidden => RichText.Of($"You are not on leaderboards; to join: {"/leaderboard on":c}");

    public override RichText LeaderboardRule(bool isHidden) => RichText.Of(
        $"{"A point for each question answered right; the same one counts once a day, however fast." + (isHidden ? "" : " Not for you? /leaderboard off"):f}");

    public override RichText LeaderboardLeft =>
        RichText.Of($"✅ You are on no leaderboard from now on. To come back: {"/leaderboard on":c}");

    public override RichText LeaderboardJoined =>
        RichText.Of($"✅ You are on the leaderboards again. To leave: {"/leaderboard off":c}");

    public override string LeaderboardOfTheWeek => "This week";

    public override string LeaderboardOfAllTime => "All time";

    public override RichText ProgressRecall(double? recall) => RichText.Of($"Recall now: {Percent(recall):b}");

    public override RichText ProgressCards(int fresh, int learning, int inReview) =>
        RichText.Of($"Questions: {fresh} new, {learning} being learned, {inReview} in review");

    public override RichText ProgressLately(int reviews, int remembered) => reviews == 0
        ? "Last 30 days: no reviews"
        : RichText.Of($"Last 30 days: {Reviews(reviews)}, {Percent((double)remembered / reviews):b} remembered");

    public override RichText ProgressStreak(Streak streak) => streak.Freezes == 0
        ? RichText.Of($"In a row: {DayCount(streak.Length):b}")
        : RichText.Of($"In a row: {DayCount(streak.Length):b}, {Count(streak.Freezes, "freeze")} to spare");

    public override RichText ProgressDue(int count) =>
        count == 0 ? "Nothing is due today." : RichText.Of($"Due today: {Figure(count):b}");

    public override RichText ProgressSection(SectionProgress section) => RichText.Of(
        $"{SectionName(section.Section.Number)}: {Percent(section.Known):b} known {$"({section.Begun} of {section.Questions} begun, recall {Percent(section.Recall)})":f}");

    public override string PictureInWords(ProgressReport report) => string.Concat(
        $"{ProgressTitle}: recall now {Percent(report.Recall)}, {DayCount(report.Streak.Length)} in a row, ",
        $"{report.Due} due today, {report.Begun} of {report.Questions} questions begun. ",
        $"In the last year there were {Count(report.Days.Length, "day")} of learning with {Reviews(report.Days.Sum(day => day.Reviews))}. ",
        $"Recall by section: {string.Join(", ", report.Sections.Take(10).Select(section => SectionName(section.Section.Number) + " " + Percent(section.Recall)))}. ",
        $"The next 30 days bring {Reviews(report.Forecast.Sum())}, at most {report.Forecast.Max()} on a day.");

    public override string PictureSubtitle(string title, LocalDate today) =>
        $"{title} · {today.Day} {MonthNames[today.Month - 1]} {Number(today.Year)}";

    public override string YearLabel(int reviews) => $"The last year · {Reviews(reviews)}";

    public override string ForecastLabel(int reviews) => $"Next 30 days · {Reviews(reviews)}";

    public override string ShortMonth(LocalDate day) => MonthNames[day.Month - 1][..3];

    public override string ShortDate(LocalDate day) => $"{day.Day} {ShortMonth(day)}";

    public override string DayCount(int days) => Count(days, "day");

    public override string OutOf(int count, int total) => $"{Figure(count)} of {Figure(total)}";

    public override RichText NoStreak(int longest) => longest == 0
        ? "No days in a row yet; today can be the first."
        : RichText.Of($"No days in a row at present; the longest were {DayCount(longest):b}. Today can be the first.");

    public override RichText StreakHeading(Streak streak) =>
        RichText.Of($"🔥 {DayCount(streak.Length):b} in a row (longest: {DayCount(streak.Longest)})");

    public override RichText StreakFreezes(int count) =>
        count == 0 ? "No freeze to spare." : RichText.Of($"Freezes to spare: {count}");

    public override RichText StreakEarlier(LocalDate first, LocalDate last, int frozen) => frozen == 0
        ? RichText.Of($"{ShortDate(first)} to {ShortDate(last)}: learned every day")
        : RichText.Of($"{ShortDate(first)} to {ShortDate(last)}: {Count(frozen, "freeze")} used, learned on all other days");

    public override RichText StreakLine(StreakDay day, int reviews) =>
        day.IsFrozen ? RichText.Of($"{ShortDate(day.Day)}  ❄️ nothing learned, a freeze used")
        : day.EarnsFreeze ? RichText.Of($"{ShortDate(day.Day)}  ✅ {Reviews(reviews)}, a freeze earned")
        : RichText.Of($"{ShortDate(day.Day)}  ✅ {Reviews(reviews)}");

    public override RichText LeaderboardTitle(bool isWeek) =>
        RichText.Of($"🏆 {"Leaderboard":b} · {(isWeek ? "this week" : "all time")}");

    public override RichText LeaderboardLine(LeaderboardPlace place) =>
        RichText.Of($"{Medal(place.Rank)} {string.Join(", ", place.Names):b}: {Count(place.Points, "point")}");

    public override RichText LeaderboardOwn(int rank, int points) =>
        RichText.Of($"You: place {rank}, {Count(points, "point")}");

    public override RichText LeaderboardUsage(string word) => RichText.Of(
        $"“{word:b}” means nothing here. It goes {"/leaderboard week":c} or {"/leaderboard all":c}; {"/leaderboard off":c} and {"/leaderboard on":c} for yourself.");

    private string Reviews(int count) => $"{Figure(count)} {(count == 1 ? "review" : "reviews")}";
}
