namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases : Phrases
{
    public override string Language => "en";

    public override string LanguageName => "English";
}
