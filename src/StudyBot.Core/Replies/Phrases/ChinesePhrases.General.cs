namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText OnlyAdmins(string command) =>
        RichText.Of($"在群里，{"/" + command:c} 的设置只有管理员可以更改。");

    public override RichText OldButton => "这个按钮已经失效了。请重新输入命令。";

    public override RichText NotSaved => "抱歉，刚才的内容没有保存成功（存储暂时不可用）。请稍后再试一次。";

    public override RichText WentWrong => "抱歉，刚才出了点问题，什么也没有改变。请再试一次。";

    public override RichText LanguageNow => "现在用中文交流。可以换成：";

    public override RichText LanguageChosen => "✅ 好的，以后在这里用中文交流。";

    public override string StartAQuiz => "开始测验";

    public override string SeeTheEssay => "看看文章";

    public override string SeeHelp => "怎么用";

    public override RichText NoSuchLanguage(string asked, IEnumerable<string> languages) =>
        $"还不会说「{asked}」。可以选择：{string.Join("、", languages)}。";

    public override RichText Welcome(string title) => RichText.Lines(
        RichText.Of($"你好！我陪你学习{Titled(title):b}。"),
        "我可以出题考你、帮你查脚注和段落，还可以每天发一则知识。",
        "想知道什么，也可以直接把问题发给我。");

    public override RichText GroupGreeting(string title) => RichText.Lines(
        RichText.Of($"大家好！我陪大家学习{Titled(title):b}。"),
        RichText.Of($"用 {"/quiz":c} 一起做测验，用 {"/lookup":c} 查文章，用 {"/footnote":c} 看脚注。"),
        RichText.Of($"管理员可以用 {"/daily":c} 设置每日知识。"));

    public override RichText DidYouMean(string typed, string command) =>
        RichText.Of($"没有 {"/" + typed:c} 这个命令。是不是想用 {"/" + command:c}？");

    public override RichText NoSuchCommand(string typed) =>
        RichText.Of($"没有 {"/" + typed:c} 这个命令。用 {"/help":c} 可以看到全部命令。");
}
