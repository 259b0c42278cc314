using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override string TrueOption => "对";

    public override string FalseOption => "错";

    public override RichText NoQuestions => "没有符合条件的题目。换一个章节或题型试试，例如 /quiz 5";

    public override RichText NoQuizzesInChannels => "频道里不能作答，测验请到群聊或私聊中进行。";

    public override RichText NoQuizOpen => RichText.Of($"现在没有进行中的测验。发送 {"/quiz":c} 开始一场。");

    public override RichText QuizAlreadyOpen => RichText.Of($"测验正在进行，题目在下面。要换一场，请先 {"/stop":c}。");

    public override RichText NextIsComing => "下一题马上就来。";

    public override string AnswerLabel => "答案：";

    public override string YourAnswerLabel => "你的回答：";

    public override string WhyLabel => "依据：";

    public override string AlsoWrongLabel => "不在答案中：";

    public override RichText HowToStop => RichText.Of($"{"结束测验：/stop":f}");

    public override string TimeUpTitle => "⏰ 时间到";

    public override string SkippedTitle => "⏭ 已跳过";

    public override RichText NobodyWasRight => "这一题没有人答对。";

    public override RichText NobodyAnswered => "这一题没有人作答。";

    public override RichText NoMoreHints => "没有更多提示了。";

    public override RichText AlreadyAnswered => "这一题你已经答过了。";

    public override RichText RoundIsOver => "这一题已经结束了。";

    public override RichText QuizEndsWithoutAnswers(bool isPrivate) =>
        isPrivate ? "测验结束，这次没有作答。" : "测验结束，这次没有人作答。";

    public override string PodiumTitle => "🏆 成绩";

    public override string MissedTitle => "再看看这几题：";

    public override RichText NothingMissed => "全部答对，没有遗漏！";

    public override RichText EachKnownToSomebody => "每一题都有人答对！";

    public override RichText NothingToRepeat => "没有需要重做的题目。";

    public override RichText QuestionIsGone => "资料刚刚更新，余下的题目已不存在，测验到此结束。";

    public override string HintButton => "提示";

    public override string SkipButton => "跳过";

    public override string StopButton => "结束";

    public override string GoOnButton => "继续";

    public override string AnotherQuizButton => "再来一场";

    public override string KindName(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice => "单选",
        QuestionKind.SeveralChoices => "多选",
        QuestionKind.TrueFalse => "判断",
        QuestionKind.Cloze => "填空",
        QuestionKind.ShortAnswer => "简答",
        QuestionKind.NameAll => "列举",
        _ => "排序",
    };

    public override string QuestionHeader(int number, int total, QuestionKind kind, string section) =>
        $"问题 {number}/{total} · {KindName(kind)} · {section}";

    public override string Instruction(QuestionKind kind, int parts) => kind switch
    {
        QuestionKind.OneChoice => "选一个答案",
        QuestionKind.SeveralChoices => "选出所有正确答案，如 AC",
        QuestionKind.TrueFalse => "判断对错",
        QuestionKind.Cloze => "写出空缺的内容",
        QuestionKind.ShortAnswer => "写出答案",
        QuestionKind.NameAll => $"共 {parts} 项，可以分几次写",
        _ => "按顺序写出字母，如 BAC",
    };

    public override RichText QuizProblem(QuizArgumentProblem problem, string word, int lastSection) => problem switch
    {
        QuizArgumentProblem.Number =>
            RichText.Of($"题数「{word:b}」不行：请给 1 到 50 之间的数，例如 {"/quiz 5":c}。"),
        QuizArgumentProblem.Section =>
            RichText.Of($"没有「{word:b}」这一节：请给 0（摘要）到 {lastSection} 之间的数，例如 {"/quiz 5 2":c}。"),
        QuizArgumentProblem.Time =>
            RichText.Of($"限时「{word:b}」不行：请给 10 秒到 10 分钟，例如 {"/quiz 10 time:45s":c}。"),
        _ => RichText.Of(
            $"看不懂「{word:b}」。写法：{"/quiz [题数] [章节] [题型]":c}，题型有单选、多选、判断、填空、简答、列举、排序。"),
    };

    public override RichText QuizStarts(int count, Duration? timeLimit) => timeLimit is { } limit
        ? RichText.Of($"测验开始：{count} 题，每题 {ShortTime(limit)}，人人可答。")
        : RichText.Of($"测验开始：{count} 题，不限时。");

    public override RichText OnlyBetweenUs => "我在这里没有发言权限，所以这场测验只有你看得到。";

    public override RichText QuizResumes(int left) => RichText.Of($"接着上次的测验，还有 {left} 题。");

    public override string VerdictTitle(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Right => "✅ 答对了",
        VerdictKind.Partial => "🟡 对了一部分",
        _ => "❌ 不对",
    };

    public override string RuleName(AcceptanceRule rule) => rule switch
    {
        AcceptanceRule.Traditional => "繁体与简体视为相同",
        AcceptanceRule.Numeral => "数字写法不同，意思相同",
        AcceptanceRule.Alias => "别名",
        AcceptanceRule.InsideSentence => "答案在句子里",
        AcceptanceRule.Homophone => "同音字",
        AcceptanceRule.Typo => "有错别字，仍算对",
        AcceptanceRule.OptionFragment => "选项的一部分",
        _ => "",
    };

    public override string HaveAnswered(int count) => $"已有 {count} 人作答";

    public override RichText Score(double points, int rounds) =>
        RichText.Of($"{"得分：" + Points(points) + "/" + Number(rounds):f}");

    public override RichText GroupScore(IReadOnlyList<(string Name, double Points)> best) => RichText.Of(
        $"{"得分：" + string.Join("，", best.Select(player => player.Name + " " + Points(player.Points))):f}");

    public override RichText WhoWasRight(IReadOnlyList<string> names) => RichText.Of($"答对：{string.Join("、", names):b}");

    public override RichText OthersAnswered(IReadOnlyList<(string Given, int Count)> answers) => RichText.Of(
        $"其他回答：{string.Join("；", answers.Select(answer => answer.Count > 1 ? answer.Given + " ×" + Number(answer.Count) : answer.Given))}");

    public override RichText FoundParts(IReadOnlyList<string> found, IReadOnlyList<string> wrong, int missing)
    {
        var first = found.Count > 0
            ? RichText.Of($"✅ {string.Join("、", found):b}，还差 {missing} 项。")
            : RichText.Of($"没有找到新的一项，还差 {missing} 项。");
        return wrong.Count > 0 ? RichText.Of($"{first}\n{AlsoWrongLabel}{string.Join("、", wrong)}") : first;
    }

    protected override string AnswerSeparator => "；";

    public override RichText Hint(string hint) => RichText.Of($"💡 提示：{hint}");

    public override RichText HintStart(string start, int length) =>
        RichText.Of($"💡 提示：共 {length} 个字符，以「{start:b}」开头。");

    public override RichText HintStartOfOne(string start, int length) =>
        RichText.Of($"💡 提示：其中一项共 {length} 个字符，以「{start:b}」开头。");

    public override RichText HintNot(string wrongOption) => RichText.Of($"💡 提示：不是「{wrongOption:b}」。");

    public override RichText HintFirstStep(string step) => RichText.Of($"💡 提示：第一项是「{step:b}」。");

    public override RichText SkipVotes(int have, int needed) =>
        RichText.Of($"⏭ 想跳过的有 {have} 人，需要 {needed} 人（发起人或管理员可直接跳过）。");

    public override RichText OnlyStarterStops(string starter) =>
        RichText.Of($"只有发起人 {starter:b} 或管理员可以结束这场测验。");

    public override RichText NotAnAnswer(QuestionKind kind, int options) => kind switch
    {
        QuestionKind.TrueFalse => "请回答「对」或「错」。",
        QuestionKind.PutInOrder => RichText.Of($"请按顺序写出全部 {options} 个字母，例如 {Letters(options)}。"),
        _ => RichText.Of($"请回答选项字母（A–{Letter(options)}）或选项内容。"),
    };

    public override RichText QuizSaved(int unanswered) => RichText.Of(
        $"连续 {unanswered} 题没有人作答，测验先停在这里，进度已保存。发送 {"/quiz":c} 接着做。");

    public override RichText QuizEnds(double points, int rounds, Duration time) =>
        RichText.Of($"测验结束：{Points(points) + "/" + Number(rounds):b}，用时 {ShortTime(time)}。");

    public override RichText PodiumLine(int place, IReadOnlyList<string> names, int right, double points, Duration time) =>
        RichText.Of($"{Medal(place)} {string.Join("、", names):b}：答对 {right} 题，{Points(points)} 分，用时 {ShortTime(time)}");

    public override RichText MoreMissed(int count) => RichText.Of($"……另有 {count} 题。");

    public override string RepeatMissedButton(int count) => $"重做错的 {count} 题";

    public override string ShortTime(Duration time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        return seconds < 60 ? $"{seconds} 秒"
            : seconds % 60 == 0 ? $"{seconds / 60} 分钟"
            : $"{seconds / 60} 分 {seconds % 60} 秒";
    }
}
