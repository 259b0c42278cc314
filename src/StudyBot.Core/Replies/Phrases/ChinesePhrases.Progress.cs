using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override string ProgressTitle => "学习进度";

    public override RichText NoProgress => "还没有学习记录。先做几道题，这里就会有内容。";

    public override string RecallLabel => "此刻的回忆率";

    public override string StreakLabel => "连续学习";

    public override string DueLabel => "今天到期";

    public override string BegunLabel => "已学的题";

    public override string KnownBySectionLabel => "各节掌握程度";

    public override string RecallBySectionLabel => "各节的回忆率";

    public override string TodayLabel => "今天";

    public override string Less => "少";

    public override string More => "多";

    public override ImmutableArray<string> ShortWeekdays => ["一", "二", "三", "四", "五", "六", "日"];

    public override RichText StreakSafe => "今天已经学过了。";

    public override RichText StreakOpen => "今天还没有学；学一题，就能接上。";

    public override RichText StreakRule => RichText.Of(
        $"{"一天里复习或回答过一题，不论对错，就算学过；按你自己的时区记日子，记下就不再改。每连续学满 7 天得一张冻结卡，漏学的那天自动用掉一张。":f}");

    public override RichText LeaderboardEmpty => "还没有人得分。";

    public override RichText LeaderboardNotYet => "你还没有得分：答对一题就上榜。";

    public override RichText LeaderboardHidden => RichText.Of($"你没有参加排行榜；想参加请发 {"/leaderboard on":c}");

    public override RichText LeaderboardRule(bool isHidden) => RichText.Of(
        $"{"每答对一道题得一分；同一道题一天只算一次，快慢不计。" + (isHidden ? "" : "不想上榜：/leaderboard off"):f}");

    public override RichText LeaderboardLeft =>
        RichText.Of($"✅ 从现在起，任何排行榜上都不再有你。想回来请发 {"/leaderboard on":c}");

    public override RichText LeaderboardJoined =>
        RichText.Of($"✅ 排行榜上又会有你了。想退出请发 {"/leaderboard off":c}");

    public override string LeaderboardOfTheWeek => "本周";

    public override string LeaderboardOfAllTime => "全部时间";

    public override RichText ProgressRecall(double? recall) => RichText.Of($"此刻的回忆率：{Percent(recall):b}");

    public override RichText ProgressCards(int fresh, int learning, int inReview) =>
        RichText.Of($"题目：没学过 {fresh}，学习中 {learning}，复习中 {inReview}");

    public override RichText ProgressLately(int reviews, int remembered) => reviews == 0
        ? "近 30 天：没有复习"
        : RichText.Of($"近 30 天：复习 {Figure(reviews)} 次，记得 {Percent((double)remembered / reviews):b}");

    public override RichText ProgressStreak(Streak streak) => streak.Freezes == 0
        ? RichText.Of($"连续学习：{DayCount(streak.Length):b}")
        : RichText.Of($"连续学习：{DayCount(streak.Length):b}，冻结卡 {streak.Freezes} 张");

    public override RichText ProgressDue(int count) =>
        count == 0 ? "今天没有到期的题。" : RichText.Of($"今天到期：{Figure(count) + " 题":b}");

    public override RichText ProgressSection(SectionProgress section) => RichText.Of(
        $"{SectionName(section.Section.Number)}：掌握 {Percent(section.Known):b}{$"（已学 {section.Begun}/{section.Questions}，回忆率 {Percent(section.Recall)}）":f}");

    public override string PictureInWords(ProgressReport report) => string.Concat(
        $"{ProgressTitle}：此刻的回忆率 {Percent(report.Recall)}，连续学习 {DayCount(report.Streak.Length)}，",
        $"今天到期 {report.Due} 题，已学 {report.Begun}/{report.Questions} 题。",
        $"过去一年有 {report.Days.Length} 天在学习，共复习 {Figure(report.Days.Sum(day => day.Reviews))} 次。",
        $"各节回忆率：{string.Join("，", report.Sections.Take(10).Select(section => SectionName(section.Section.Number) + " " + Percent(section.Recall)))}。",
        $"今后 30 天要复习 {Figure(report.Forecast.Sum())} 次，最多的一天 {report.Forecast.Max()} 次。");

    public override string PictureSubtitle(string title, LocalDate today) =>
        $"{title} · {today.Year} 年 {today.Month} 月 {today.Day} 日";

    public override string YearLabel(int reviews) => $"过去一年 · 复习 {Figure(reviews)} 次";

    public override string ForecastLabel(int reviews) => $"今后 30 天 · 复习 {Figure(reviews)} 次";

    public override string ShortMonth(LocalDate day) => $"{day.Month}月";

    public override string ShortDate(LocalDate day) => $"{day.Month}月{day.Day}日";

    public override string DayCount(int days) => $"{days} 天";

    public override RichText NoStreak(int longest) => longest == 0
        ? "还没有连续学习的记录，今天就可以开始。"
        : RichText.Of($"现在没有连续学习的记录，最长的一次是 {DayCount(longest):b}。今天就可以重新开始。");

    public override RichText StreakHeading(Streak streak) =>
        RichText.Of($"🔥 连续学习 {DayCount(streak.Length):b}（最长 {DayCount(streak.Longest)}）");

    public override RichText StreakFreezes(int count) =>
        count == 0 ? "没有冻结卡。" : RichText.Of($"冻结卡：{count} 张");

    public override RichText StreakEarlier(LocalDate first, LocalDate last, int frozen) => frozen == 0
        ? RichText.Of($"{ShortDate(first)} 至 {ShortDate(last)}：每天都学了")
        : RichText.Of($"{ShortDate(first)} 至 {ShortDate(last)}：用了 {frozen} 张冻结卡，其余每天都学了");

    public override RichText StreakLine(StreakDay day, int reviews) =>
        day.IsFrozen ? RichText.Of($"{ShortDate(day.Day)}  ❄️ 没有学，用了一张冻结卡")
        : day.EarnsFreeze ? RichText.Of($"{ShortDate(day.Day)}  ✅ {reviews} 次，得一张冻结卡")
        : RichText.Of($"{ShortDate(day.Day)}  ✅ {reviews} 次");

    public override RichText LeaderboardTitle(bool isWeek) =>
        RichText.Of($"🏆 {"排行榜":b} · {(isWeek ? LeaderboardOfTheWeek : LeaderboardOfAllTime)}");

    public override RichText LeaderboardLine(LeaderboardPlace place) =>
        RichText.Of($"{Medal(place.Rank)} {string.Join("、", place.Names):b}：{place.Points} 分");

    public override RichText LeaderboardOwn(int rank, int points) => RichText.Of($"你：第 {rank} 名，{points} 分");

    public override RichText LeaderboardUsage(string word) => RichText.Of(
        $"看不懂「{word:b}」。写法：{"/leaderboard week":c} 本周，{"/leaderboard all":c} 全部，{"/leaderboard off":c} 退出，{"/leaderboard on":c} 加入。");
}
