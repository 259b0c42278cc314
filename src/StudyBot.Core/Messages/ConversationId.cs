namespace StudyBot.Core.Messages;

/// <summary>
/// One chat, channel, topic or direct message. <paramref name="Address"/> is the platform's own business
/// (Telegram: <c>chat</c> or <c>chat/topic</c>; Discord: the channel's snowflake); nobody else takes it apart.
/// </summary>
public readonly record struct ConversationId(string Platform, string Address)
{
    public override string ToString() => $"{Platform}:{Address}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">There is no colon in the text.</exception>
    public static ConversationId Parse(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            ? new ConversationId(text[..colon], text[(colon + 1)..])
            : throw new FormatException($"'{text}' is no conversation id: expected platform:address.");
    }
}
