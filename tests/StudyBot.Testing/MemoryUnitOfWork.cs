using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Testing;

internal sealed partial class MemoryUnitOfWork(MemoryState state, ConversationId conversation) : IUnitOfWork
{
    private ConversationId _id = conversation;

    public MemoryState State { get; private set; } = state;

    public ValueTask<bool> IsFirstTimeAsync(string updateKey, Instant at)
    {
        var isFirst = !State.Updates.ContainsKey((_id, updateKey));
        if (isFirst)
        {
            State = State with { Updates = State.Updates.Add((_id, updateKey), at) };
        }

        return ValueTask.FromResult(isFirst);
    }

    public ValueTask<Conversation> ConversationAsync(ConversationKind kind, Instant at)
    {
        var conversation = State.Conversations.TryGetValue(_id, out var known)
            ? known with { Kind = kind }
            : new Conversation(_id, kind);
        return Save(conversation);
    }

    public async ValueTask SaveConversationAsync(Conversation conversation) =>
        await Save(conversation with { Id = _id });

    public ValueTask<Learner> LearnerAsync(AccountId account, string name, Instant at)
    {
        if (!State.Accounts.TryGetValue(account, out var id))
        {
            id = new LearnerId(State.LastLearnerId + 1);
            State = State with { Accounts = State.Accounts.Add(account, id), LastLearnerId = id.Value };
        }

        var learner = State.Learners.TryGetValue(id, out var known)
            ? known with { Name = name }
            : new Learner(id, name);
        State = State with { Learners = State.Learners.SetItem(id, learner) };
        return ValueTask.FromResult(learner);
    }

    public ValueTask SaveLearnerAsync(Learner learner) =>
        Keep(State with { Learners = State.Learners.SetItem(learner.Id, learner) });

    public ValueTask<string?> DocumentAsync(string kind) =>
        ValueTask.FromResult(State.Documents.GetValueOrDefault((_id, kind)));

    public ValueTask SaveDocumentAsync(string kind, string? json) => Keep(State with
    {
        Documents = json is null ? State.Documents.Remove((_id, kind)) : State.Documents.SetItem((_id, kind), json),
    });

    public ValueTask AddAnswerAsync(AnswerRecord answer) => Keep(State with { Answers = State.Answers.Add(new PlacedAnswer(_id, answer)) });

    public ValueTask SetDueAsync(string kind, string key, Instant at) => Keep(State with
    {
        Dues = State.Dues.SetItem(
            (_id, kind, key), new MemoryDue(new DueItem(_id, ConversationKind.Private, kind, key, at), at)),
    });

    public async ValueTask<bool> TakeDueAsync(string kind, string key, Instant now)
    {
        var isDue = State.Dues.TryGetValue((_id, kind, key), out var due) && due.Item.At <= now;
        if (isDue)
        {
            await CancelDueAsync(kind, key);
        }

        return isDue;
    }

    public ValueTask CancelDueAsync(string kind, string key) =>
        Keep(State with { Dues = State.Dues.Remove((_id, kind, key)) });

    public ValueTask<ImmutableArray<string>> PostedFactsAsync(string packId) =>
        ValueTask.FromResult(State.PostedFacts.GetValueOrDefault((_id, packId), []));

    public ValueTask AddPostedFactAsync(string packId, string factId, Instant at, bool startsRound)
    {
        var earlier = startsRound ? [] : State.PostedFacts.GetValueOrDefault((_id, packId), []);
        return Keep(State with { PostedFacts = State.PostedFacts.SetItem((_id, packId), earlier.Add(factId)) });
    }

    public ValueTask<OutboxItem> AddReplyAsync(Reply reply, string? replyHandle, Instant at, Instant leaseUntil)
    {
        var id = State.LastOutboxId + 1;
        var to = reply.To ?? _id;
        var row = new MemoryReply(id, to, ReplyJson.Write(reply), replyHandle, at, leaseUntil, WasStarted: false);
        State = State with { Outbox = State.Outbox.Add(id, row), LastOutboxId = id };
        return ValueTask.FromResult(new OutboxItem(id, to, State.KindOf(to), reply, replyHandle, at));
    }

    public ValueTask MoveConversationAsync(ConversationId to)
    {
        State = State.Move(_id, to);
        _id = to;
        return ValueTask.CompletedTask;
    }

    private ValueTask<Conversation> Save(Conversation conversation)
    {
        State = State with { Conversations = State.Conversations.SetItem(_id, conversation) };
        return ValueTask.FromResult(conversation);
    }

    private ValueTask Keep(MemoryState state)
    {
        State = state;
        return ValueTask.CompletedTask;
    }
}
