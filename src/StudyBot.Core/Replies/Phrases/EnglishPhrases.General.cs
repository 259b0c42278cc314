namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText OnlyAdmins(string command) =>
        RichText.Of($"In a group, only admins can change {"/" + command:c}.");

    public override RichText OldButton => "This button is no longer in use. Please type the command again.";

    public override RichText NotSaved =>
        "Sorry, that was not saved: the storage is out of reach just now. Please try again in a moment.";

    public override RichText WentWrong => "Sorry, something went wrong and nothing was changed. Please try again.";

    public override RichText LanguageNow => "We are speaking English here. You can change to:";

    public override RichText LanguageChosen => "✅ English it is, from now on.";

    public override string StartAQuiz => "Start a quiz";

    public override string SeeTheEssay => "The essay";

    public override string SeeHelp => "Help";

    public override RichText NoSuchLanguage(string asked, IEnumerable<string> languages) =>
        $"I do not speak “{asked}” yet. I speak {string.Join(" and ", languages)}.";

    public override RichText Welcome(string title) => RichText.Lines(
        RichText.Of($"Hello! I help you study {Titled(title):b}."),
        "I can quiz you, look up footnotes and passages, and send you a fact a day.",
        "You can also simply send me a question.");

    public override RichText GroupGreeting(string title) => RichText.Lines(
        RichText.Of($"Hello everybody! I help you study {Titled(title):b}."),
        RichText.Of(
            $"{"/quiz":c} starts a quiz for all, {"/lookup":c} searches the essay, {"/footnote":c} shows a footnote."),
        RichText.Of($"Admins can set up a daily fact with {"/daily":c}."));

    public override RichText DidYouMean(string typed, string command) =>
        RichText.Of($"There is no {"/" + typed:c}. Did you mean {"/" + command:c}?");

    public override RichText NoSuchCommand(string typed) =>
        RichText.Of($"There is no {"/" + typed:c}. {"/help":c} lists every command.");
}
