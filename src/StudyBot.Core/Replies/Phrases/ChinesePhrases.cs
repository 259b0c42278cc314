namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases : Phrases
{
    public override string Language => "zh";

    public override string LanguageName => "中文";
}
