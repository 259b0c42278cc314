namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText OnlyAdmins(string command) =>
        RichText.Of($"在群里，{"/" + command:c} 的设置只有管理员可以更改。");

    public override RichText OldButton => "这个按钮已经失效了。请重新输入命令。";

    public override RichText NotSaved => "抱歉，刚才的内容没有保存成功（存储暂时不可用）。请稍后再试一次。";

    public override RichText WentWrong => "抱歉，刚才出了点问题，什么也没有改变。请再试一次。";
}
