using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Where a conversation takes place: <c>channel</c> or <c>channel/user</c>.</summary>
/// <param name="ChannelId">A channel, a thread or a direct message.</param>
/// <param name="Aside">
/// Where the bot may not write by itself: the person whom it answers there privately, and only while an interaction of
/// theirs is young; null: everybody there, at any time.
/// </param>
public readonly record struct DiscordAddress(Snowflake ChannelId, Snowflake? Aside = null)
{
    public const string Platform = "discord";

    public ConversationId Conversation => new(Platform, ToString());

    public static AccountId Account(Snowflake userId) => new(Platform, userId.ToString());

    /// <exception cref="FormatException">We did not write it.</exception>
    public static DiscordAddress Of(ConversationId conversation)
    {
        var parts = conversation.Address.Split('/');
        return new DiscordAddress(
            Snowflake.Parse(parts[0]), parts.Length > 1 ? Snowflake.Parse(parts[1]) : null);
    }

    public static Snowflake UserOf(AccountId account) => Snowflake.Parse(account.User);

    public override string ToString() => Aside is { } user ? $"{ChannelId}/{user}" : ChannelId.ToString();
}
