namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>Told privately to a member who uses an admin's command.</summary>
    public abstract RichText OnlyAdmins(string command);

    /// <summary>Told privately to whoever presses a button that means nothing any more.</summary>
    public abstract RichText OldButton { get; }

    /// <summary>When the store is out of reach.</summary>
    public abstract RichText NotSaved { get; }

    /// <summary>When a handler failed; the log has the cause.</summary>
    public abstract RichText WentWrong { get; }

    public abstract RichText LanguageNow { get; }

    /// <summary>The confirmation, in the language chosen.</summary>
    public abstract RichText LanguageChosen { get; }

    /// <param name="asked">As typed, shortened.</param>
    /// <param name="languages">Which there are, each in itself.</param>
    public abstract RichText NoSuchLanguage(string asked, IEnumerable<string> languages);

    /// <param name="title">Of the essay.</param>
    public abstract RichText Welcome(string title);

    /// <summary>When the bot comes into a group.</summary>
    public abstract RichText GroupGreeting(string title);

    /// <summary>Buttons of the welcome.</summary>
    public abstract string StartAQuiz { get; }

    public abstract string SeeTheEssay { get; }

    public abstract string SeeHelp { get; }

    /// <param name="typed">The command as typed, without its slash, shortened.</param>
    public abstract RichText DidYouMean(string typed, string command);

    public abstract RichText NoSuchCommand(string typed);
}
