namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText AnswerTooLate => "我的回答来得太迟，只给你看的内容已经无法显示。请再问一次。";

    public override RichText QuestionTooLate =>
        RichText.Of($"你在别处的测验还没有结束，但下一题来得太迟，已经无法在那里显示。在那里发送 {"/quiz":c} 就能继续。");

    public override RichText RemindersComeHere => "有到期的内容时，我会在这里提醒你复习。";

    public override RichText DirectMessagesClosed =>
        "我没法给你发私信，所以没有设置提醒。请在 Discord 的隐私设置里允许接收这个服务器的私信，然后再发一次。";
}
