using System.Collections.Immutable;
using StudyBot.Core.Handlers;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText HelpMore => RichText.Of($"想看某个命令的详细用法，在后面写上它的名字，例如 {"/help quiz":c}");

    public override RichText ForExample(string typed) => RichText.Of($"，例如 {typed:c}");

    public override RichText AlsoTyped(IEnumerable<string> names) => $"也可以输入：{string.Join("、", names)}";

    public override string GroupName(CommandGroup group) => group switch
    {
        CommandGroup.Quiz => "测验",
        CommandGroup.Review => "复习",
        CommandGroup.Lookup => "查阅",
        CommandGroup.Daily => "每日知识",
        CommandGroup.Progress => "我的学习",
        CommandGroup.General => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public override string CommandSummary(string command) => command switch
    {
        "quiz" => "开始一场测验",
        "hint" => "给当前的题目一个提示",
        "skip" => "跳过当前的题目",
        "stop" => "结束测验并查看成绩",
        "review" => "复习快要忘记的内容",
        "undo" => "撤销复习中最近的一次评价",
        "due" => "今天和接下来几天要复习多少",
        "remind" => "每天定时提醒复习",
        "settings" => "学习设置：记忆率、每日上限、时区等",
        "footnote" => "查看脚注",
        "lookup" => "在文章中查词语或问题",
        "section" => "查看文章的某一节",
        "keypoints" => "查看要点",
        "essay" => "了解正在学习的文章，或换一篇",
        "fact" => "来一则知识",
        "daily" => "设置每天定时发送的知识",
        "start" => "认识一下我",
        "help" => "查看命令和用法",
        "language" => "更换语言",
        "progress" => "查看我的学习进度",
        "streak" => "查看连续学习的天数",
        "leaderboard" => "查看这里的排行榜",
        "link" => "把另一个平台的账号连成一个",
        "unlink" => "断开已连接的账号",
        "mydata" => "导出关于我的全部数据",
        "forgetme" => "删除关于我的一切",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override RichText CommandDetail(string command) => command switch
    {
        "quiz" => RichText.Lines(
            "默认出 10 道题，各种题型混合；没做过的和做错过的优先，同一场不会重复。",
            "点选项或直接输入答案都可以，繁体、拼写上的小错和别名也算对。",
            "私聊不限时；群里人人可答，默认每题 30 秒，可以设为 10 秒到 10 分钟。",
            RichText.Of($"中途可以用 {"/hint":c}、{"/skip":c}、{"/stop":c}；再发一次 {"/quiz":c} 会重新显示当前的题目。")),
        "hint" => "每题最多两个提示：先给题目自带的，再把范围缩小一点。用过提示照样计分。",
        "skip" => "私聊中立即跳过并给出答案。群里由发起人或管理员跳过，或者由最近答题的一半人同意。",
        "stop" => "结束后给出成绩、错题和依据，还可以马上重做错题。群里只有发起人或管理员可以结束。",
        "review" => RichText.Lines(
            "在任何地方的测验里答过的题都会成为卡片，在快要忘记之前再来问你。",
            "可以作答，也可以想好后看答案，再评价记得怎么样；每个按钮上写着下次什么时候再问。",
            RichText.Of($"先问到期的，其中最要紧的在前，然后是新卡。{"/undo":c} 撤销最近的一次评价。")),
        "undo" => "那张卡恢复原样，请你重新评价。已经结束的复习，只有刚答完最后一张时才能撤销。",
        "due" => "列出现在到期的、今天还可以开始学的，以及接下来七天每天有多少。",
        "remind" => RichText.Lines(
            RichText.Of($"{"/remind 19:00":c} 每天到点看一次，有到期的才提醒；后面还可以写时区和星期。"),
            "连续三次提醒之后都没有复习，就会自动停下。"),
        "settings" => RichText.Lines(
            "不带参数就列出全部设置和更改时用的词。",
            "记忆率越高，间隔越短，复习越多。改动从每张卡的下一次复习起生效。"),
        "footnote" => RichText.Lines(
            "显示完整的引文、网址、引用它的章节和要点；对引文有疑问的地方会注明。",
            "编号怎么写都行：2、２、②、[2]、二、第二、ii；也可以写作者或题名。不写编号就列出全部脚注。"),
        "lookup" => RichText.Lines(
            "可以写词语、人名、年份，也可以写一整个问题；简体、繁体、拼音、外文都行，有错字也没关系。",
            "文章里没有的，我会直接说没有，不会编。"),
        "section" => "显示这一节的要点和引用的脚注。写 0 或「摘要」查看摘要；不写编号就列出各节。",
        "keypoints" => "每个要点都注明是谁的说法：文中陈述、引自文献、未注明来源，还是作者的观点；有疑问的也会注明。",
        "essay" => "显示标题、各节、要点和题目的数量。有多篇文章时，写上名称就能更换；群里只有管理员可以更换。",
        "fact" => "没有发过的优先，全部发完之前不会重复。",
        "daily" => RichText.Lines(
            RichText.Of($"{"/daily on":c} 后面写时间，还可以写时区（城市名或 UTC 偏移）和星期；{"/daily off":c} 停止。"),
            "不带参数就显示现在的设置和下一次的时间。在群里只有管理员可以更改。"),
        "start" => "我会介绍自己能做什么，并给出几个按钮。",
        "help" => "不写命令名就列出全部命令。",
        "language" => "不写语言就显示现在的语言。在群里只有管理员可以更改。",
        "progress" => "回忆率、各节掌握程度、近 30 天的复习、连续天数和到期的题，还有一张图。只有你自己看得到。",
        "streak" => "列出每一个算数的日子，哪天得了冻结卡，哪天用了。记下的日子不会因为换时区而改变。",
        "leaderboard" => RichText.Lines(
            "每答对一道题得一分，同一道题一天只算一次；同分并列，自己的名次总会显示。",
            RichText.Of($"{"/leaderboard all":c} 看全部时间；{"/leaderboard off":c} 退出所有排行榜，{"/leaderboard on":c} 再加入。")),
        "link" => RichText.Lines(
            "先在一个平台的私聊里取连接码，10 分钟内到另一个平台的私聊里输入，再回来确认。",
            "连接以后，两边的记录合在一起，进度按全部记录重新计算。"),
        "unlink" => "断开的账号从零开始单独记录；到那时为止的记录留在其余的账号那边。",
        "mydata" => "给你一份 JSON（全部数据）和可以导入 Anki 的 .csv、.apkg。只在私聊里发送。",
        "forgetme" => "问一次，然后立刻删除所有已连接账号的全部数据，无法恢复。只在私聊里使用。",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override ImmutableArray<CommandExample> CommandExamples(string command) => command switch
    {
        "quiz" =>
        [
            new("/quiz 5", "5 道题"),
            new("/quiz 5 2", "第二节的 5 道题"),
            new("/quiz 10 2 cloze", "第二节的 10 道填空题"),
            new("/quiz 8 判断", "8 道判断题"),
        ],
        "hint" => [new("/hint", "要一个提示")],
        "skip" => [new("/skip", "跳过这一题")],
        "stop" => [new("/stop", "结束测验")],
        "review" => [new("/review", "复习到期的，再学新卡"), new("/review 20", "复习 20 张")],
        "undo" => [new("/undo", "刚才评价错了")],
        "due" => [new("/due", "要复习多少")],
        "remind" => [new("/remind 19:00", "每天晚上七点提醒"), new("/remind off", "不再提醒")],
        "settings" =>
        [
            new("/settings", "现在的设置"),
            new("/settings retention 85%", "复习少一些，多忘一点"),
            new("/settings 新卡 10", "每天 10 张新卡"),
        ],
        "footnote" =>
        [
            new("/footnote 1", "脚注 1"),
            new("/footnote ②", "脚注 2"),
            new("/footnote", "全部脚注"),
        ],
        "lookup" =>
        [
            new("/lookup 主要观点", "查词语"),
            new("/lookup 文章是哪一年写的？", "查一个问题"),
        ],
        "section" => [new("/section 1", "第一节"), new("/section 摘要", "摘要")],
        "keypoints" => [new("/keypoints 2", "第二节的要点"), new("/keypoints", "全文要点")],
        "essay" => [new("/essay", "正在学习的文章")],
        "fact" => [new("/fact", "来一则知识")],
        "daily" =>
        [
            new("/daily on 08:30", "每天 8:30 发送"),
            new("/daily on 08:30 北京 工作日", "工作日北京时间 8:30 发送"),
            new("/daily off", "停止发送"),
        ],
        "start" => [new("/start", "认识一下我")],
        "help" => [new("/help quiz", "测验的详细用法")],
        "language" => [new("/language en", "换成英文"), new("/language 中文", "换成中文")],
        "progress" => [new("/progress", "我的进度")],
        "streak" => [new("/streak", "连续学习的天数")],
        "leaderboard" =>
        [
            new("/leaderboard", "本周的排行榜"),
            new("/leaderboard all", "全部时间的排行榜"),
            new("/leaderboard off", "退出排行榜"),
        ],
        "link" => [new("/link", "取一个连接码"), new("/link K7QF-3MXP-W2RT", "输入连接码")],
        "unlink" => [new("/unlink", "断开账号")],
        "mydata" => [new("/mydata", "导出我的数据")],
        "forgetme" => [new("/forgetme", "删除我的数据")],
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override string OptionDescription(string command, string option) => (command, option) switch
    {
        ("quiz", "number") => "题数，1 到 50",
        ("quiz", "section") => "只出这一节的题，0 是摘要",
        ("quiz", "kind") => "题型：choice 单选，several 多选，truefalse 判断，cloze 填空，short 简答，all 列举，order 排序",
        ("quiz", "time") => "群里每题的时间：s 秒，m 分钟",
        ("review", "number") => "张数，1 到 500",
        ("remind", "time") => "时间，例如 19:00；off 关闭",
        ("remind", "zone") => "时区：城市名、Asia/Shanghai 或 UTC+8",
        ("settings", "what") => "哪项设置；default 全部恢复默认",
        ("settings", "value") => "新的值，或 default",
        ("footnote", "number") => "脚注的编号，或作者、题名",
        ("lookup", "words") => "词语或问题",
        ("section", "number") => "第几节，0 是摘要",
        ("keypoints", "section") => "第几节，0 是摘要",
        ("essay", "pack") => "要换的文章名称",
        ("daily", "state") => "on 开启，off 停止",
        ("daily", "time") => "时间，例如 08:30",
        ("daily", "zone") => "时区：城市名、Asia/Shanghai 或 UTC+8",
        ("daily", "days") => "星期：每天、工作日、周一周四……",
        ("help", "command") => "命令名",
        ("language", "language") => "zh 中文，en 英文",
        ("leaderboard", "which") => "week 本周，all 全部，off 退出，on 加入",
        ("link", "code") => "另一个平台给出的连接码",
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };
}
