namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override string LookUpMessage => "在文章中查找";

    public override string ThreadOptionName => "讨论串";

    public override string ThreadOptionDescription => "在新的讨论串里进行测验";

    public override RichText QuizIsInThread => "🧵 测验在这个讨论串里进行，大家都可以来。";

    public override RichText NoThreadHere => "这里不能开讨论串，测验就在这里进行。";

    public override string QuizThreadName(string title) => $"测验 · {title}";

    public override string CommandName(string command) => command switch
    {
        "quiz" => "测验",
        "hint" => "提示",
        "skip" => "跳过",
        "stop" => "结束",
        "review" => "复习",
        "undo" => "撤销",
        "due" => "到期",
        "remind" => "提醒",
        "settings" => "设置",
        "footnote" => "脚注",
        "lookup" => "查找",
        "section" => "章节",
        "keypoints" => "要点",
        "essay" => "文章",
        "fact" => "知识",
        "daily" => "每日",
        "progress" => "进度",
        "streak" => "连续",
        "leaderboard" => "排行榜",
        "link" => "连接",
        "unlink" => "断开",
        "mydata" => "我的数据",
        "forgetme" => "忘记我",
        "start" => "开始",
        "help" => "帮助",
        "language" => "语言",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override string OptionName(string command, string option) => (command, option) switch
    {
        ("quiz", "number") => "题数",
        (_, "section") or ("section", "number") => "第几节",
        ("quiz", "kind") => "题型",
        ("quiz", "time") => "限时",
        ("review", "number") => "张数",
        ("settings", "what") => "项目",
        ("settings", "value") => "数值",
        ("footnote", "number") => "编号",
        ("lookup", "words") => "词语",
        ("essay", "pack") => "文章",
        ("daily", "state") => "开关",
        ("daily" or "remind", "time") => "时间",
        ("daily" or "remind", "zone") => "时区",
        ("daily", "days") => "星期",
        ("leaderboard", "which") => "范围",
        ("link", "code") => "连接码",
        ("help", "command") => "命令",
        ("language", "language") => "语言",
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };

    public override string ChoiceName(string command, string option, string choice) => (option, choice) switch
    {
        ("kind", "choice") => "单选",
        ("kind", "several") => "多选",
        ("kind", "truefalse") => "判断",
        ("kind", "cloze") => "填空",
        ("kind", "short") => "简答",
        ("kind", "all") => "列举",
        ("kind", "order") => "排序",
        ("time", [.. var seconds, 's']) => $"{seconds} 秒",
        ("time", [.. var minutes, 'm']) => $"{minutes} 分钟",
        ("state", "on") => "开启",
        ("state", "off") => "停止",
        ("which", "week") => "本周",
        ("which", "all") => "全部时间",
        ("which", "off") => "我要退出",
        ("which", "on") => "我要加入",
        ("what", "retention") => "期望记忆率",
        ("what", "steps") => "学习步骤",
        ("what", "relearning") => "忘记后的步骤",
        ("what", "maximum") => "最长间隔",
        ("what", "new") => "每天的新卡",
        ("what", "reviews") => "每天的复习",
        ("what", "rollover") => "一天从几点开始",
        ("what", "zone") => "时区",
        ("what", "fuzz") => "间隔略有浮动",
        ("what", "default") => "全部恢复默认",
        ("language", "zh") => "中文",
        ("language", "en") => "English（英文）",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
