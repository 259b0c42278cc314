using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Topics that rest because the whole chat was closed to us: when it is open again Telegram tells it for the chat only.
/// Kept as a document of the chat's own conversation.
/// </summary>
public sealed class TelegramTopics(IStudyStore store)
{
    private const string DocumentKind = "telegram-resting-topics";

    /// <exception cref="StoreUnavailableException">It is not noted.</exception>
    public Task RestAsync(TelegramAddress topic, CancellationToken cancellationToken) => ChangeAsync(
        topic.ChatId,
        resting => resting.Contains(topic.Topic!.Value) ? resting : resting.Add(topic.Topic.Value),
        cancellationToken);

    /// <returns>Those that rested and do not any more.</returns>
    /// <exception cref="StoreUnavailableException">They still rest.</exception>
    public async Task<IEnumerable<TelegramAddress>> WakeAsync(TelegramAddress chat, CancellationToken cancellationToken)
    {
        var resting = await ChangeAsync(chat.ChatId, _ => [], cancellationToken);
        return resting.Select(topic => chat with { Topic = topic });
    }

    /// <returns>What was.</returns>
    private Task<ImmutableArray<int>> ChangeAsync(
        long chatId, Func<ImmutableArray<int>, ImmutableArray<int>> change, CancellationToken cancellationToken) =>
        store.InConversationAsync(
            new TelegramAddress(chatId).Conversation,
            async work =>
            {
                var before = Read(await work.DocumentAsync(DocumentKind));
                if (change(before) is var after && after != before)
                {
                    await work.SaveDocumentAsync(DocumentKind, after.IsEmpty ? null : $"[{string.Join(',', after)}]");
                }

                return before;
            },
            cancellationToken);

    private static ImmutableArray<int> Read(string? json) => json is null
        ? []
        : [.. json.Trim('[', ']').Split(',').Select(topic => int.Parse(topic, CultureInfo.InvariantCulture))];
}
