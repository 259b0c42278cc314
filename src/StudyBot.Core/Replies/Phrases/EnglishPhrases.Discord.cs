namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText AnswerTooLate =>
        "my answer came too late to be shown to you alone. Please ask once more.";

    public override RichText QuestionTooLate => RichText.Of(
        $"Your quiz in the other chat is still on, but its question came too late to be shown there. Send {"/quiz":c} there to go on.");

    public override RichText RemindersComeHere => "When something is due, I remind you here.";

    public override RichText DirectMessagesClosed =>
        "I cannot send you direct messages, so no reminder is set. "
        + "Allow direct messages from this server in Discord’s privacy settings, then send it again.";
}
