using System.Collections.Immutable;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Looks through a channel for what we may have posted there: Discord knows a channel message again by its nonce, and
/// for a few minutes only; an answer to an interaction takes none.
/// </summary>
public sealed class DiscordHistory(DiscordClient client)
{
    private const int PagesRead = 5;

    /// <param name="after">An id: newer ones are looked at.</param>
    /// <returns>The message, and whether all that there is could be read.</returns>
    /// <exception cref="DiscordException">It failed.</exception>
    public async Task<(Message? Found, bool IsReadable)> FindAsync(
        Snowflake channel, Snowflake after, Func<Message, bool> isIt, CancellationToken cancellationToken)
    {
        for (var page = 0; page < PagesRead; page++)
        {
            var messages = await client.SendAsync(
                new GetChannelMessages(channel, after, GetChannelMessages.MaxLimit), cancellationToken);
            if (messages.FirstOrDefault(isIt) is { } found)
            {
                return (found, true);
            }

            if (messages.IsEmpty)
            {
                // Nothing new, or nothing that may be read: then not even what is old.
                var latest = await client.SendAsync(new GetChannelMessages(channel, null, 1), cancellationToken);
                return (null, !latest.IsEmpty);
            }

            if (messages.Length < GetChannelMessages.MaxLimit)
            {
                return (null, true);
            }

            after = messages.Max(message => message.Id);
        }

        return (null, false);
    }

    /// <summary>Is it ours, with the same texts?</summary>
    public static bool IsSame(Message candidate, MessageParams message) =>
        candidate.Author is { Bot: true }
        && TextOf(candidate.Components) is { Length: > 0 } text
        && text == TextOf(message.Components ?? []);

    private static string TextOf(IEnumerable<Component> components) => string.Join('\n', components
        .SelectMany(component => component is Container container ? container.Components : [component])
        .OfType<TextDisplay>()
        .Select(text => text.Content.Trim()));
}
