using System.Collections.Concurrent;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Shows messages where the bot may write by itself.</summary>
public sealed partial class DiscordChannels(DiscordClient client, ILogger<DiscordChannels> logger)
{
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<Snowflake, Snowflake> _directMessages = new();

    /// <summary>Sent again with the same nonce within a few minutes it is there once.</summary>
    /// <exception cref="DiscordException">It failed.</exception>
    public async Task<Snowflake> CreateAsync(
        Snowflake channel, MessageParams message, string nonce, CancellationToken cancellationToken)
    {
        var created = await client.SendAsync(
            new CreateMessage(channel, message with { Nonce = nonce, EnforceNonce = true }), cancellationToken);
        return created.Id;
    }

    /// <returns>False: there is no such message any more, or it cannot be changed any more.</returns>
    /// <exception cref="DiscordException">It failed otherwise.</exception>
    public async Task<bool> ChangeAsync(
        Snowflake channel, Snowflake messageId, MessageParams message, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(new EditMessage(channel, messageId, message), cancellationToken);
            return true;
        }
        catch (DiscordRefusedException refusal)
            when (refusal.Code is ErrorCode.UnknownMessage or ErrorCode.ThreadIsArchived)
        {
            return false;
        }
    }

    /// <summary>Pleasant to have, and not worth a second try.</summary>
    public async Task ReactAsync(
        Snowflake channel, Snowflake messageId, string emoji, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(new CreateReaction(channel, messageId, emoji), cancellationToken);
        }
        catch (DiscordException failure)
        {
            NotReacted(logger, failure.Message);
        }
    }

    /// <summary>Where the bot and this person write to each other.</summary>
    /// <exception cref="DiscordException">It failed.</exception>
    public async ValueTask<Snowflake> DirectMessagesWithAsync(Snowflake user, CancellationToken cancellationToken)
    {
        if (_directMessages.TryGetValue(user, out var known))
        {
            return known;
        }

        var channel = await client.SendAsync(new CreateDm(user), cancellationToken);
        if (_directMessages.Count >= MaxKept)
        {
            _directMessages.Clear();
        }

        _directMessages[user] = channel.Id;
        return channel.Id;
    }

    [LoggerMessage(3303, LogLevel.Debug, "A reaction is left out: {Reason}")]
    private static partial void NotReacted(ILogger logger, string reason);
}
