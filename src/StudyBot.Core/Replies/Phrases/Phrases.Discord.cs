namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>Where others read: a private answer could not be shown to its asker, whose name stands before it.</summary>
    public abstract RichText AnswerTooLate { get; }

    /// <summary>In direct messages: the question of a quiz could not be shown where that takes place.</summary>
    public abstract RichText QuestionTooLate { get; }

    /// <summary>In direct messages, when a reminder is turned on elsewhere.</summary>
    public abstract RichText RemindersComeHere { get; }

    /// <summary>To one alone, who asks for reminders and takes no direct messages.</summary>
    public abstract RichText DirectMessagesClosed { get; }
}
