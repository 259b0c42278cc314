namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText OnlyAdmins(string command) =>
        RichText.Of($"In a group, only admins can change {"/" + command:c}.");

    public override RichText OldButton => "This button is no longer in use. Please type the command again.";

    public override RichText NotSaved =>
        "Sorry, that was not saved: the storage is out of reach just now. Please try again in a moment.";

    public override RichText WentWrong => "Sorry, something went wrong and nothing was changed. Please try again.";
}
