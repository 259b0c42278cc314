namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText TerminalWelcome(string title) => RichText.Lines(
        RichText.Of($"{title:b}"),
        RichText.Of($"{"/quiz":c} 开始测验 · {"/help":c} 查看命令 · {"/as 名字":c} 扮演另一个人（试用群聊） · {"/exit":c} 退出"));

    public override RichText TerminalInGroup(string name) =>
        RichText.Of($"现在以 {name:b} 的身份在群聊中发言。输入 {"/as":c} 回到自己的私聊。");

    public override RichText TerminalInPrivate => "回到自己的私聊。";

    public override string TerminalOnlyFor(string name) => $"（只有 {name} 看得到）";

    public override string TerminalPlace(bool isGroup) => isGroup ? "［群聊］" : "［私聊］";

    public override RichText TerminalNoSuchButton(int buttons) => buttons == 0
        ? "现在没有可按的按钮。"
        : RichText.Of($"没有这个按钮：请输入 {"/1":c} 到 {$"/{buttons}":c}。");

    public override string TerminalPlaceholder(bool isQuestionOpen) =>
        isQuestionOpen ? "输入答案，/1 按按钮 1" : "输入命令或要查的词，Tab 补全";

    public override RichText TerminalFileSaved(string path) => RichText.Of($"💾 已保存：{path:c}");

    public override RichText TerminalFileNotSaved(string name, string folder, string cause) => RichText.Of(
        $"⚠️ {name:b} 没有保存：不能写入文件夹 {folder:c}（{cause}）。请换一个文件夹重新启动：{"--Terminal:Files=文件夹":c}");
}
