using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    private static readonly string[] IntervalUnits = ["分钟", "小时", "天", "个月", "年"];

    private static readonly string[] StepUnits = ["秒", "分钟", "小时"];

    public override RichText IsPrivateMatter => "这是你自己的学习，我们单独聊：";

    public override string ReviewButton => "开始复习";

    public override string DueButton => "看看待复习";

    public override string RemindButton => "复习提醒";

    public override string SettingsButton => "学习设置";

    public override RichText HowWell => RichText.Of($"{"这一题记得怎么样？":b}");

    public override string ShowAnswerButton => "看答案";

    public override string OtherKindButton => "换个问法";

    public override string UndoButton => "撤销";

    public override RichText RatingTakenBack => "↩️ 已撤销，请重新评价这一题。";

    public override RichText OnlyLastCanBeUndone => "只能撤销最近的一次评价。";

    public override RichText NothingToTakeBack => "现在没有可以撤销的评价。";

    public override RichText NoOtherKind => "这一题没有别的问法。";

    public override RichText NothingToReview => "现在没有要复习的，到期的都复习完了。";

    public override RichText ReviewEndsEmpty => "复习结束。";

    public override string Today => "今天";

    public override string Tomorrow => "明天";

    public override RichText RemindIsOff => RichText.Of($"不再提醒。想恢复时发送：{"/remind on":c}");

    public override RichText RemindWasOff => "本来就没有提醒，没有改变。";

    public override RichText RemindNotSet => "目前没有设置提醒。";

    public override RichText RemindNeedsTime => "请告诉我几点提醒。";

    public override RichText RemindUsage(bool isHere) => RichText.Of(
        $"{(isHere ? "写法" : "请到和我的私聊里写")}：{"/remind 19:00":c}，或 {"/remind 19:00 北京 工作日":c}；{"/remind off":c} 关闭。");

    public override RichText NoRemindersAside =>
        RichText.Of($"我不能主动在这里发消息。请打开和我的私聊，在那里发送 {"/remind 19:00":c}");

    public override string SettingsTitle => "你的学习设置";

    public override RichText SettingsUsage => RichText.Of(
        $"想改一项：{"/settings retention 85%":c}、{"/settings steps 1m 10m":c}、{"/settings 时区 北京":c}。一项恢复默认：{"/settings new default":c}，全部恢复：{"/settings default":c}");

    public override RichText SettingsReset => "✅ 全部设置已恢复默认。";

    public override string ReviewHeader(int left, QuestionKind kind, string section) =>
        $"复习 · 还有 {left} 张 · {KindName(kind)} · {section}";

    public override string ReviewInstruction(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice or QuestionKind.TrueFalse => "选一个，或想好后看答案",
        QuestionKind.SeveralChoices => "写出所有正确的字母，如 AC，或想好后看答案",
        QuestionKind.PutInOrder => "按顺序写出字母，如 BAC，或想好后看答案",
        _ => "写出答案，或想好后看答案",
    };

    public override string RatingButton(Rating rating, Duration wait) => $"{RatingName(rating)} · {Interval(wait)}";

    public override RichText Rated(Rating rating, Duration wait) =>
        RichText.Of($"{RatingName(rating):b} → {Interval(wait)}后再问");

    public override RichText Leech(int lapses) => RichText.Of($"🪨 这一题已经忘过 {lapses} 次了，换个问法也许更容易记住。");

    public override RichText LeechPassage(string passage) => RichText.Of($"再读一遍：{passage:i}");

    public override RichText ReviewNumberProblem(string word) =>
        RichText.Of($"张数「{word:b}」不行：请给 1 到 500 之间的数，例如 {"/review 20":c}。");

    public override RichText ReviewEnds(int done, int remembered) =>
        RichText.Of($"✅ 复习了 {done:b} 次，记得 {remembered:b} 次。");

    public override RichText BacklogPlan(int today, int waiting, int days) => RichText.Of(
        $"欢迎回来！积下了 {today + waiting} 张。今天先复习最容易忘掉的 {today:b} 张，其余 {waiting} 张分 {days} 天慢慢来。");

    public override RichText BacklogWaits(int waiting, int days) =>
        RichText.Of($"之前积下的还有 {waiting:b} 张，分 {days} 天复习，最要紧的在前。");

    public override RichText DayIsFull(int limit, int waiting) => RichText.Of(
        $"今天的 {limit} 张已满，其余 {waiting:b} 张留到明天。想改上限：{"/settings reviews 300":c}");

    public override string MoreTodayButton(int count) => $"今天再来 {count} 张";

    public override RichText DueNow(int due, int fresh) => (due, fresh) switch
    {
        (0, 0) => "现在没有要复习的。",
        (0, _) => RichText.Of($"现在没有到期的；今天还可以学 {fresh:b} 张新卡。"),
        (_, 0) => RichText.Of($"现在要复习 {due:b} 张。"),
        _ => RichText.Of($"现在要复习 {due:b} 张，今天还可以学 {fresh:b} 张新卡。"),
    };

    public override RichText DueElsewhere(string title, int count) =>
        RichText.Of($"{Titled(title)}还有 {count:b} 张到期（用 {"/essay":c} 切换）。");

    public override RichText SoonAgain(int count, Duration wait) =>
        RichText.Of($"今天还要再看 {count:b} 张，最早的在 {Interval(wait)}后。");

    public override RichText ComingDays(IReadOnlyList<(string Day, int Count)> days) =>
        RichText.Of($"接下来：{string.Join("，", days.Select(day => $"{day.Day} {Number(day.Count)} 张"))}。");

    public override RichText NextComes(Duration wait) => RichText.Of($"下一张在 {Interval(wait)}后。");

    public override string Interval(Duration time)
    {
        if (Math.Ceiling(time.TotalSeconds) is < 60 and var seconds)
        {
            return $"{Math.Max(1, seconds)} 秒";
        }

        var (number, unit, _) = Sized(time);
        return $"{number} {IntervalUnits[unit]}";
    }

    public override RichText RemindIsOn(string schedule, string next, string wait) => RichText.Of(
        $"有到期的就提醒你：{schedule:b}。\n下一次：{next:b}（还有{wait}）。关闭：{"/remind off":c}");

    public override RichText ReminderOf(int due) => RichText.Of($"⏰ 有 {due:b} 张到期了，花几分钟就能记住它们。");

    public override RichText RemindStops(int unanswered) => RichText.Of(
        $"最近 {unanswered} 次提醒你都没顾上，我先不打扰了。想恢复时发送 {"/remind on":c}，时间照旧。");

    public override string SettingName(StudySetting setting) => setting switch
    {
        StudySetting.Retention => "期望记忆率",
        StudySetting.Steps => "学习步骤",
        StudySetting.Relearning => "忘记后的步骤",
        StudySetting.Maximum => "最长间隔",
        StudySetting.New => "每天新卡",
        StudySetting.Reviews => "每天复习",
        StudySetting.Rollover => "一天从几点开始",
        StudySetting.Zone => "时区",
        _ => "间隔略微浮动",
    };

    public override RichText SettingLine(StudySetting setting, string word, string value) =>
        RichText.Of($"• {SettingName(setting)}（{word:c}）：{value:b}");

    public override RichText SettingChanged(StudySetting setting, string value) => setting switch
    {
        StudySetting.Retention or StudySetting.Steps or StudySetting.Relearning or StudySetting.Maximum =>
            RichText.Of($"✅ {SettingName(setting)}：{value:b}，每张卡从下一次复习起生效。"),
        _ => RichText.Of($"✅ {SettingName(setting)}：{value:b}。"),
    };

    public override RichText SettingProblem(StudySetting setting, string value)
    {
        var (range, example) = setting switch
        {
            StudySetting.Retention => ("70% 到 99%", "/settings retention 85%"),
            StudySetting.Steps => ("一到六个步骤，每个 1 秒到 24 小时", "/settings steps 1m 10m"),
            StudySetting.Relearning => ("一到六个步骤，每个 1 秒到 24 小时", "/settings relearning 10m"),
            StudySetting.Maximum => ("1 到 36500 天", "/settings maximum 365"),
            StudySetting.New => ("0 到 999 张", "/settings new 20"),
            StudySetting.Reviews => ("1 到 9999 张", "/settings reviews 200"),
            StudySetting.Rollover => ("一天里的一个时间", "/settings rollover 04:00"),
            StudySetting.Zone => ("城市、IANA 名称或时差", "/settings zone 北京"),
            _ => ("开或关", "/settings fuzz off"),
        };
        return value.Length == 0
            ? RichText.Of($"{SettingName(setting)}：{range}，例如 {example:c}。")
            : RichText.Of($"{SettingName(setting)}：「{value:b}」不行。可以是：{range}，例如 {example:c}。");
    }

    public override RichText NoSuchSetting(string word) => RichText.Of($"没有「{word:b}」这项设置。");

    public override string SettingCards(int count) => $"{Number(count)} 张";

    public override string SettingSteps(IEnumerable<Duration> steps) => string.Join("、", steps.Select(Whole).Select(
        step => $"{step.Number} {StepUnits[step.Unit]}"));

    public override string OnOrOff(bool isOn) => isOn ? "开" : "关";

    private static string RatingName(Rating rating) => rating switch
    {
        Rating.Again => "忘了",
        Rating.Hard => "吃力",
        Rating.Good => "记得",
        _ => "很熟",
    };
}
