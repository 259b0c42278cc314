namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>First line of an interactive terminal.</summary>
    public abstract RichText TerminalWelcome(string title);

    /// <summary>After <c>/as NAME</c>.</summary>
    public abstract RichText TerminalInGroup(string name);

    /// <summary>After <c>/as</c> alone.</summary>
    public abstract RichText TerminalInPrivate { get; }

    /// <summary>Above what one person of the group sees, or whoever sits at the terminal.</summary>
    public abstract string TerminalOnlyFor(string name);

    /// <summary>Above what is shown of the group while the user is in private, and the other way round.</summary>
    public abstract string TerminalPlace(bool isGroup);

    /// <summary>After <c>/7</c> where the last message has fewer buttons.</summary>
    public abstract RichText TerminalNoSuchButton(int buttons);

    /// <summary>In the empty prompt.</summary>
    public abstract string TerminalPlaceholder(bool isQuestionOpen);

    /// <summary>For a file, which a terminal cannot show.</summary>
    /// <param name="path">In full.</param>
    public abstract RichText TerminalFileSaved(string path);

    /// <param name="folder">In full.</param>
    /// <param name="cause">In the words of the operating system.</param>
    public abstract RichText TerminalFileNotSaved(string name, string folder, string cause);
}
