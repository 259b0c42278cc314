namespace StudyBot.Core.Messages;

public enum ConversationKind
{
    /// <summary>One person and the bot: no time limits, everything is shown to the one person.</summary>
    Private,

    /// <summary>Several people: Telegram groups and topics, Discord server channels and threads.</summary>
    Group,

    /// <summary>A Telegram channel: posts go out, nobody answers; daily facts only.</summary>
    Channel,

    /// <summary>
    /// One person and the bot in a place where the bot may not write by itself: as <see cref="Private"/>, but nothing can
    /// be shown there that does not answer something they just did.
    /// </summary>
    Aside,
}
