using System.Globalization;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    private static readonly string[] TimeUnits = ["天", "小时", "分钟"];

    private static readonly string[] DayNames = ["一", "二", "三", "四", "五", "六", "日"];

    public override string FactTitle => "📖 每日一则";

    public override string QuizMeButton => "考考我";

    public override RichText NoFacts => "这份资料里还没有每日知识。";

    public override RichText NoFactsAside => RichText.Of(
        $"我在这里没有发言权限，不能每天发送。请在和我的私信里使用 {"/daily":c}，或者请管理员让我在这里发言。");

    public override RichText DailyIsOff => RichText.Of($"每日知识已关闭。重新打开：{"/daily on":c}");

    public override RichText DailyWasOff => "每日知识本来就是关闭的，没有改变。";

    public override RichText DailyNotSet => "每日知识目前没有打开。";

    public override RichText DailyNeedsTime => "请告诉我几点发送。";

    public override RichText DailyUsage => RichText.Of(
        $"写法：{"/daily on 08:30 北京 工作日":c}（时区可写城市、IANA 名称或 UTC+8；日子可写 每天、工作日、周一周四）；{"/daily off":c} 关闭。");

    public override RichText DailyIsOn(string schedule, string next, string wait) =>
        RichText.Of($"每日知识已打开：{schedule:b}。\n下一次：{next:b}（还有{wait}）。关闭：{"/daily off":c}");

    public override RichText DailyStopped(string? place, string schedule, LeftCause cause)
    {
        var where = place is null ? RichText.Of($"你设置过的一个群里") : RichText.Of($"「{place:b}」里");
        var (why, cure) = cause switch
        {
            LeftCause.Removed => ("我已经不在那里了", "请我回去以后会自动继续。"),
            LeftCause.NotAllowed => ("我在那里没有发言的权限", "恢复权限以后会自动继续。"),
            LeftCause.Closed => ("那个话题已经关闭", "话题重新打开以后会自动继续。"),
            LeftCause.Gone => ("那里已经不存在了", "可以在别处再用 /daily on 打开。"),
            _ => ("我现在无法在那里发言", "能发言以后会自动继续。"),
        };
        return RichText.Of($"📭 {where}的每日知识（{schedule}）停发了：{why}。{cure}");
    }

    public override RichText DailyProblem(DailyProblem problem)
    {
        var said = problem.Kind switch
        {
            DailyProblemKind.UnknownTime => RichText.Of($"看不懂时间「{problem.Word:b}」，请写成 08:30 这样。"),
            DailyProblemKind.NoSuchTime => RichText.Of($"钟表上没有「{problem.Word:b}」这个时间（00:00–23:59）。"),
            DailyProblemKind.SecondTime => RichText.Of($"「{problem.Word:b}」是第二个时间，只能有一个。"),
            DailyProblemKind.UnknownZone => RichText.Of($"不认识时区或城市「{problem.Word:b}」。"),
            DailyProblemKind.SeveralZones => RichText.Of($"「{problem.Word:b}」可能指好几个时区，请说明是哪一个。"),
            DailyProblemKind.SecondZone => RichText.Of($"「{problem.Word:b}」是第二个时区，只能有一个。"),
            DailyProblemKind.NoSuchOffset => RichText.Of($"没有「{problem.Word:b}」这样的时差（UTC-12 到 UTC+14）。"),
            DailyProblemKind.UnknownDay => RichText.Of($"看不懂日子「{problem.Word:b}」。"),
            _ => RichText.Of($"看不懂「{problem.Word:b}」。"),
        };
        return problem.Suggestions.IsEmpty
            ? said
            : RichText.Of($"{said}是不是 {RichText.Join("、", problem.Suggestions.Select(word => RichText.Of($"{word:c}")))}？");
    }

    public override string Days(DaysOfWeek days)
    {
        if (days == DaysOfWeek.All)
        {
            return "每天";
        }

        var named = DayNames.Where((_, index) => days.Contains((IsoDayOfWeek)(index + 1)));
        return days == DaysOfWeek.Weekdays ? "工作日"
            : days == DaysOfWeek.Weekend ? "周末"
            : "周" + string.Join("、", named);
    }

    public override string DayAndTime(LocalDateTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{time.Month} 月 {time.Day} 日（周{DayNames[(int)time.DayOfWeek - 1]}）{time.Hour:00}:{time.Minute:00}");

    public override string LongTime(Duration time) =>
        string.Concat(LargestUnits(time).Select(part => $" {part.Count} {TimeUnits[part.Unit]}"));
}
