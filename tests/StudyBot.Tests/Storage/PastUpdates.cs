using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

/// <summary>What was handled and shown before their tables were sorted anew.</summary>
internal static class PastUpdates
{
    private static readonly Instant _then = Instant.FromUtc(2026, 3, 1, 12, 0);

    public static async Task AddAsync(IStudyStore store, ConversationId chat)
    {
        foreach (var to in (ConversationId[])[chat, Other(chat)])
        {
            var item = await store.InConversationAsync(
                to,
                async work =>
                {
                    Assert.True(await work.IsFirstTimeAsync("update-1", _then));
                    var reply = Reply.Say("问") with { Slot = "quiz-1" };
                    return await work.AddReplyAsync(reply, null, _then, _then);
                },
                CancellationToken.None);
            await store.DeliveredAsync([new Delivery(item.Id, to, "quiz-1", $"shown in {to}")], CancellationToken.None);
        }
    }

    public static async Task AssertAreKnownAsync(IStudyStore store, ConversationId chat)
    {
        foreach (var to in (ConversationId[])[chat, Other(chat)])
        {
            Assert.Equal($"shown in {to}", await store.ShownAsync(to, "quiz-1", CancellationToken.None));
            Assert.False(await IsFirstTimeAsync(to, "update-1"));
            Assert.True(await IsFirstTimeAsync(to, "update-2"));
        }

        Task<bool> IsFirstTimeAsync(ConversationId to, string key) => store.InConversationAsync(
            to, work => work.IsFirstTimeAsync(key, _then), CancellationToken.None);
    }

    private static ConversationId Other(ConversationId chat) => chat with { Address = $"{chat.Address}-2" };
}
