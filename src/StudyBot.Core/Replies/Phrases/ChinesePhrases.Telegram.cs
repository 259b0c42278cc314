namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override string TelegramDescription(string title) => TextCutter.Cut(
        $"关于《{title}》的测验、脚注、查找和每日一则知识。可以在这里独自学习，也可以在群里一起测验。每个答案都注明出自哪一节、哪些脚注。", 512);

    public override string TelegramShortDescription(string title) =>
        TextCutter.Cut($"关于《{title}》的测验、脚注、查找和每日一则知识。", 120);
}
