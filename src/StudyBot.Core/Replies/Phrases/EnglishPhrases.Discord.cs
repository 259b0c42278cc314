namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText AnswerTooLate =>
        "my answer came too late to be shown to you alone. Please ask once more.";

    public override RichText QuestionTooLate => RichText.Of(
        $"Your quiz in the other chat is still on, but its question came too late to be shown there. Send {"/quiz":c} there to go on.");
}
