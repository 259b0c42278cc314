namespace StudyBot.Core.Replies.Phrases;

/// <summary>How platforms with typed options name commands, in small letters, digits and signs of any script.</summary>
public abstract partial class Phrases
{
    /// <summary>1–32 characters without spaces.</summary>
    public abstract string CommandName(string command);

    /// <summary>1–32 characters without spaces.</summary>
    public abstract string OptionName(string command, string option);

    /// <summary>At most 100 characters.</summary>
    public abstract string ChoiceName(string command, string option, string choice);

    /// <summary>In the menu of a message: looks up what the message says.</summary>
    public abstract string LookUpMessage { get; }

    /// <summary>The option that has a quiz take place in a thread.</summary>
    public abstract string ThreadOptionName { get; }

    public abstract string ThreadOptionDescription { get; }

    /// <param name="title">Of the essay.</param>
    public abstract string QuizThreadName(string title);

    public abstract RichText QuizIsInThread { get; }

    /// <summary>Where the bot may not begin a thread, or there can be none.</summary>
    public abstract RichText NoThreadHere { get; }
}
