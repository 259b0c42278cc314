namespace StudyBot.Core.Messages;

/// <summary>Tells commands from other typed text.</summary>
public static class CommandParser
{
    /// <param name="text">As typed.</param>
    /// <param name="botName">The bot's own user name where commands can be addressed (<c>/quiz@ThisBot</c>); null elsewhere.</param>
    /// <param name="isAddressed">Is text that is no command surely meant for the bot?</param>
    /// <returns>Null when the command is addressed to another bot.</returns>
    public static MessageBody? Parse(string text, string? botName, bool isAddressed)
    {
        var clean = InputCleaner.Clean(text);
        if (clean.Length < 2 || clean[0] is not ('/' or '／') || char.IsWhiteSpace(clean[1]) || clean[1] is '/' or '／')
        {
            return new TypedText(clean, isAddressed);
        }

        var end = clean.AsSpan().IndexOfAny(" \t\n\u3000");
        var word = end < 0 ? clean[1..] : clean[1..end];
        var arguments = end < 0 ? "" : clean[end..].Trim();
        var at = word.IndexOf('@');
        if (at >= 0)
        {
            if (botName is not null && !word[(at + 1)..].Equals(botName, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            word = word[..at];
        }

        return new Command(word.ToLowerInvariant(), arguments);
    }
}
