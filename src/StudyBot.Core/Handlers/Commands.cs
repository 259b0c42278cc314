using System.Collections.Immutable;

namespace StudyBot.Core.Handlers;

/// <summary>Every command there is, in the order in which help lists them.</summary>
public static class Commands
{
    public static readonly CommandDescription Quiz = new(
        "quiz", CommandGroup.Quiz, ["测验", "測驗", "test"],
        [
            new CommandOption("number", OptionKind.Number, Minimum: 1, Maximum: 50),
            new CommandOption("section", OptionKind.Number, Minimum: 0, Maximum: 99),
            new CommandOption("kind", OptionKind.Text, Choices: ["choice", "several", "truefalse", "cloze", "short", "all", "order"]),
            new CommandOption("time", OptionKind.Text, Choices: ["10s", "20s", "30s", "45s", "1m", "2m", "5m", "10m"]),
        ]);

    public static readonly CommandDescription Hint = new("hint", CommandGroup.Quiz, ["提示"], []);

    public static readonly CommandDescription Skip = new("skip", CommandGroup.Quiz, ["跳过", "跳過", "next"], []);

    public static readonly CommandDescription Stop = new("stop", CommandGroup.Quiz, ["停止", "结束", "結束"], []);

    public static readonly CommandDescription Review = new(
        "review", CommandGroup.Review, ["复习", "複習", "温习"],
        [new CommandOption("number", OptionKind.Number, Minimum: 1, Maximum: 500)]);

    public static readonly CommandDescription Undo = new("undo", CommandGroup.Review, ["撤销", "撤銷", "撤回"], []);

    public static readonly CommandDescription Due = new("due", CommandGroup.Review, ["到期", "待复习", "待複習"], []);

    public static readonly CommandDescription Remind = new(
        "remind", CommandGroup.Review, ["提醒", "reminder"],
        [
            new CommandOption("time", OptionKind.Text),
            new CommandOption("zone", OptionKind.Text),
        ]);

    public static readonly CommandDescription Settings = new(
        "settings", CommandGroup.Review, ["设置", "設置", "设定"],
        [
            new CommandOption(
                "what",
                OptionKind.Text,
                Choices:
                [
                    "retention", "steps", "relearning", "maximum", "new", "reviews", "rollover", "zone", "fuzz", "default",
                ]),
            new CommandOption("value", OptionKind.Text),
        ]);

    public static readonly CommandDescription Footnote = new(
        "footnote", CommandGroup.Lookup, ["脚注", "腳註", "footnotes", "fn"],
        [new CommandOption("number", OptionKind.Text, Completes: true)]);

    public static readonly CommandDescription Lookup = new(
        "lookup", CommandGroup.Lookup, ["查", "查找", "搜索", "search"],
        [new CommandOption("words", OptionKind.Text, IsRequired: true, Completes: true)]);

    public static readonly CommandDescription Section = new(
        "section", CommandGroup.Lookup, ["节", "章节", "節"],
        [new CommandOption("number", OptionKind.Number, Minimum: 0, Maximum: 99)]);

    public static readonly CommandDescription KeyPoints = new(
        "keypoints", CommandGroup.Lookup, ["要点", "要點"],
        [new CommandOption("section", OptionKind.Number, Minimum: 0, Maximum: 99)]);

    public static readonly CommandDescription Essay = new(
        "essay", CommandGroup.Lookup, ["文章", "论文", "packs"],
        [new CommandOption("pack", OptionKind.Text)]);

    public static readonly CommandDescription Fact = new("fact", CommandGroup.Daily, ["一则", "知识"], []);

    public static readonly CommandDescription Daily = new(
        "daily", CommandGroup.Daily, ["每日", "每天"],
        [
            new CommandOption("state", OptionKind.Text, Choices: ["on", "off"]),
            new CommandOption("time", OptionKind.Text),
            new CommandOption("zone", OptionKind.Text),
            new CommandOption("days", OptionKind.Text),
        ],
        NeedsAdmin: true);

    public static readonly CommandDescription Progress = new("progress", CommandGroup.Progress, ["进度", "進度"], []);

    public static readonly CommandDescription Streak = new("streak", CommandGroup.Progress, ["连续", "連續"], []);

    public static readonly CommandDescription Leaderboard = new(
        "leaderboard", CommandGroup.Progress, ["排行榜", "排名"],
        [new CommandOption("which", OptionKind.Text, Choices: ["week", "all", "off", "on"])]);

    public static readonly CommandDescription Link = new(
        "link", CommandGroup.Progress, ["连接", "連接"], [new CommandOption("code", OptionKind.Text)]);

    public static readonly CommandDescription Unlink = new("unlink", CommandGroup.Progress, ["断开", "斷開"], []);

    public static readonly CommandDescription MyData = new("mydata", CommandGroup.Progress, ["我的数据", "我的數據"], []);

    public static readonly CommandDescription ForgetMe = new("forgetme", CommandGroup.Progress, ["忘记我", "忘記我"], []);

    public static readonly CommandDescription Start = new("start", CommandGroup.General, ["开始", "開始"], []);

    public static readonly CommandDescription Help = new(
        "help", CommandGroup.General, ["帮助", "幫助", "?"],
        [new CommandOption("command", OptionKind.Text)]);

    public static readonly CommandDescription Language = new(
        "language", CommandGroup.General, ["语言", "語言", "lang"],
        [new CommandOption("language", OptionKind.Text, Choices: ["zh", "en"])]);

    public static readonly ImmutableArray<CommandDescription> All =
        [
            Quiz, Hint, Skip, Stop, Review, Undo, Due, Remind, Settings, Footnote, Lookup, Section, KeyPoints, Essay, Fact,
            Daily, Progress, Streak, Leaderboard, Link, Unlink, MyData, ForgetMe, Start, Help, Language,
        ];

    private static readonly Dictionary<string, CommandDescription> ByName = All
        .SelectMany(command => command.Aliases.Prepend(command.Name).Select(name => (name, command)))
        .ToDictionary(pair => pair.name, pair => pair.command, StringComparer.Ordinal);

    /// <param name="name">A name or an alias.</param>
    public static CommandDescription? Find(string name) => ByName.GetValueOrDefault(name);
}
