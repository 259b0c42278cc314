using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Who sees a reply.</summary>
public static class DiscordPrivacy
{
    /// <summary>
    /// Aside everything is; among others what is for one, and what came of something private but a quiz.
    /// </summary>
    public static bool IsEphemeral(OutboxItem item, DiscordReplyHandle.ToInteraction interaction) => item.ToKind switch
    {
        _ when interaction.IsAlone => true,
        ConversationKind.Aside => true,
        ConversationKind.Private => false,
        _ => item.Reply.OnlyFor is not null
            || interaction.Kind == DiscordInteractionKind.MessageCommand
            || (interaction.IsSourceEphemeral && !item.Reply.Parts.Any(part => part is QuestionPart)),
    };

    /// <summary>Who alone is to see it where others read along; null: everybody who is there.</summary>
    public static Snowflake? OnlyFor(OutboxItem item, DiscordReplyHandle.ToInteraction? interaction) => item switch
    {
        { ToKind: ConversationKind.Private } => null,
        { ToKind: ConversationKind.Aside } => DiscordAddress.Of(item.To).Aside,
        { Reply.OnlyFor: { } account } => DiscordAddress.UserOf(account),
        _ => interaction is not null && IsEphemeral(item, interaction) ? interaction.User : null,
    };
}
