namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>What an empty chat with the bot shows, at most 512 characters.</summary>
    /// <param name="title">Of the essay.</param>
    public abstract string TelegramDescription(string title);

    /// <summary>On the bot's profile page and below links to it, at most 120 characters.</summary>
    public abstract string TelegramShortDescription(string title);
}
