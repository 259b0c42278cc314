using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Testing;

/// <summary>Everything a store keeps. Immutable, so that a unit of work that throws has changed nothing.</summary>
internal sealed record MemoryState(
    ImmutableDictionary<ConversationId, Conversation> Conversations,
    ImmutableDictionary<AccountId, LearnerId> Accounts,
    ImmutableDictionary<LearnerId, Learner> Learners,
    ImmutableDictionary<(ConversationId Conversation, string Key), Instant> Updates,
    ImmutableDictionary<(ConversationId Conversation, string Kind), string> Documents,
    ImmutableList<PlacedAnswer> Answers,
    ImmutableDictionary<(LearnerId Learner, string PackId, string QuestionId), Card> Cards,
    ImmutableList<ReviewRecord> Reviews,
    ImmutableDictionary<(LearnerId Learner, string Kind), string> LearnerDocuments,
    ImmutableDictionary<(ConversationId Conversation, string Kind, string Key), MemoryDue> Dues,
    ImmutableDictionary<(ConversationId Conversation, string PackId), ImmutableArray<string>> PostedFacts,
    ImmutableDictionary<long, MemoryReply> Outbox,
    ImmutableDictionary<(ConversationId Conversation, string Slot), string> Shown,
    ImmutableDictionary<(string Platform, string Key), string> PlatformState,
    ImmutableDictionary<AccountId, ConversationId> PrivatePlaces,
    ImmutableDictionary<string, LinkCode> LinkCodes,
    long LastOutboxId,
    long LastLearnerId,
    long LastReviewId)
{
    public static readonly MemoryState Empty = new(
        ImmutableDictionary<ConversationId, Conversation>.Empty,
        ImmutableDictionary<AccountId, LearnerId>.Empty,
        ImmutableDictionary<LearnerId, Learner>.Empty,
        ImmutableDictionary<(ConversationId, string), Instant>.Empty,
        ImmutableDictionary<(ConversationId, string), string>.Empty,
        [],
        ImmutableDictionary<(LearnerId, string, string), Card>.Empty,
        [],
        ImmutableDictionary<(LearnerId, string), string>.Empty,
        ImmutableDictionary<(ConversationId, string, string), MemoryDue>.Empty,
        ImmutableDictionary<(ConversationId, string), ImmutableArray<string>>.Empty,
        ImmutableDictionary<long, MemoryReply>.Empty,
        ImmutableDictionary<(ConversationId, string), string>.Empty,
        ImmutableDictionary<(string, string), string>.Empty,
        ImmutableDictionary<AccountId, ConversationId>.Empty,
        ImmutableDictionary<string, LinkCode>.Empty,
        0,
        0,
        0);

    public ConversationKind KindOf(ConversationId id) =>
        Conversations.TryGetValue(id, out var conversation) ? conversation.Kind : ConversationKind.Private;

    public DueItem Describe(DueItem item) => item with { ConversationKind = KindOf(item.Conversation) };

    public OutboxItem Describe(MemoryReply row) => new(
        row.Id, row.To, KindOf(row.To), ReplyJson.Read(row.Json), row.ReplyHandle, row.At, row.WasStarted);

    public MemoryState Deliver(Delivery delivery)
    {
        var to = Outbox.TryGetValue(delivery.OutboxId, out var row) ? row.To : delivery.To;
        var delivered = this with
        {
            Outbox = Outbox.Remove(delivery.OutboxId),
            Shown = delivery is { Slot: { } slot, NativeId: { } nativeId }
                ? Shown.SetItem((to, slot), nativeId)
                : Shown,
        };
        return delivery.States.Aggregate(delivered, (result, state) => result.Save(state));
    }

    public MemoryState Save(PlatformState state) => this with
    {
        PlatformState = state.Value is null
            ? PlatformState.Remove((state.Platform, state.Key))
            : PlatformState.SetItem((state.Platform, state.Key), state.Value),
    };

    /// <summary>What is at <paramref name="to"/> already gives way where both have it.</summary>
    public MemoryState Move(ConversationId from, ConversationId to) => this with
    {
        Conversations = Conversations.TryGetValue(from, out var conversation)
            ? Conversations.Remove(from).SetItem(to, Unite(conversation, Conversations.GetValueOrDefault(to)) with { Id = to })
            : Conversations,
        Answers = [.. Answers.Select(answer => answer.Conversation == from ? answer with { Conversation = to } : answer)],
        Updates = Rekey(Updates, key => key.Conversation == from, key => key with { Conversation = to }),
        Documents = Rekey(Documents, key => key.Conversation == from, key => key with { Conversation = to }),
        Reviews = [.. Reviews.Select(
            review => review.Conversation == from ? review with { Conversation = to } : review)],
        PostedFacts = Rekey(PostedFacts, key => key.Conversation == from, key => key with { Conversation = to }),
        Shown = Rekey(Shown, key => key.Conversation == from, key => key with { Conversation = to }),
        Dues = Rekey(
            Dues.SetItems(Dues.Where(pair => pair.Key.Conversation == from).Select(pair => KeyValuePair.Create(
                pair.Key, pair.Value with { Item = pair.Value.Item with { Conversation = to } }))),
            key => key.Conversation == from,
            key => key with { Conversation = to }),
        Outbox = Outbox.SetItems(Outbox.Where(pair => pair.Value.To == from)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { To = to }))),
    };

    private static Conversation Unite(Conversation one, Conversation? there) => one with
    {
        Language = one.Language ?? there?.Language,
        PackId = one.PackId ?? there?.PackId,
        IsOpen = one.IsOpen && there?.IsOpen != false,
    };

    private static ImmutableDictionary<TKey, TValue> Rekey<TKey, TValue>(
        ImmutableDictionary<TKey, TValue> rows, Func<TKey, bool> isMoving, Func<TKey, TKey> move)
        where TKey : notnull
    {
        var moving = rows.Where(pair => isMoving(pair.Key)).ToList();
        return rows.RemoveRange(moving.Select(pair => pair.Key))
            .SetItems(moving.Select(pair => KeyValuePair.Create(move(pair.Key), pair.Value)));
    }
}

/// <param name="AvailableAt">When it can be leased: its time, or the end of the running lease.</param>
internal sealed record MemoryDue(DueItem Item, Instant AvailableAt);

/// <param name="Json">Written out, so that every conversation test also proves that its replies can be.</param>
internal sealed record MemoryReply(
    long Id, ConversationId To, string Json, string? ReplyHandle, Instant At, Instant AvailableAt, bool WasStarted);
