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
}
