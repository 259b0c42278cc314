using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Testing;

internal sealed partial class MemoryUnitOfWork
{
    public ValueTask<ImmutableArray<LearnedDay>> LearnedDaysAsync(LearnerId learner) =>
        ValueTask.FromResult(ReviewReplay.Standing(State.Reviews.Where(review => review.Learner == learner))
            .GroupBy(review => review.Day)
            .OrderBy(day => day.Key)
            .Select(day => new LearnedDay(day.Key, day.Count(), day.Count(review => review.Rating != Rating.Again)))
            .ToImmutableArray());

    public ValueTask<ImmutableArray<RightAnswer>> RightAnswersAsync(Instant since) =>
        ValueTask.FromResult(State.Answers
            .Where(placed => placed.Conversation == _id && placed.Answer.Verdict == "right" && placed.Answer.At >= since)
            .Select(placed => placed.Answer)
            .Select(answer => new RightAnswer(
                answer.Learner,
                State.Learners[answer.Learner].Name,
                answer.PackId,
                answer.QuestionId,
                answer.At,
                State.LearnerDocuments.ContainsKey((answer.Learner, LeaderboardChoice.DocumentKind))))
            .ToImmutableArray());

    public ValueTask<Learner?> FindLearnerAsync(AccountId account) => ValueTask.FromResult(
        State.Accounts.TryGetValue(account, out var id) ? State.Learners[id] : null);

    public ValueTask<ImmutableArray<LearnerAccount>> AccountsAsync(LearnerId learner) =>
        ValueTask.FromResult(State.Accounts
            .Where(pair => pair.Value == learner)
            .OrderBy(pair => pair.Key.Platform, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.User, StringComparer.Ordinal)
            .Select(pair => new LearnerAccount(
                pair.Key, State.PrivatePlaces.TryGetValue(pair.Key, out var place) ? place : null))
            .ToImmutableArray());

    public ValueTask HoldAsync(params ImmutableArray<LearnerId> learners) => ValueTask.CompletedTask;

    public ValueTask<LinkCode?> LinkCodeAsync(string selector) =>
        ValueTask.FromResult(State.LinkCodes.GetValueOrDefault(selector));

    public ValueTask SaveLinkCodeAsync(LinkCode code, Instant now) => Keep(State with
    {
        LinkCodes = State.LinkCodes
            .RemoveRange(State.LinkCodes.Values
                .Where(other => other.Issuer.Account == code.Issuer.Account || other.ExpiresAt < now)
                .Select(other => other.Selector))
            .SetItem(code.Selector, LinkCode.ReadJson(code.ToJson())!),
    });

    public ValueTask RemoveLinkCodeAsync(string selector) =>
        Keep(State with { LinkCodes = State.LinkCodes.Remove(selector) });

    public ValueTask GiveAsync(LearnerId from, LearnerId into) => Keep(State with
    {
        Answers = [.. State.Answers.Select(placed => placed.Answer.Learner == from
            ? placed with { Answer = placed.Answer with { Learner = into } }
            : placed)],
        Reviews = [.. State.Reviews.Select(review => review.Learner == from ? review with { Learner = into } : review)],
        Accounts = State.Accounts.SetItems(State.Accounts
            .Where(pair => pair.Value == from)
            .Select(pair => KeyValuePair.Create(pair.Key, into))),
        Cards = State.Cards.RemoveRange(State.Cards.Keys.Where(key => key.Learner == from || key.Learner == into)),
        LearnerDocuments = State.LearnerDocuments.RemoveRange(
            State.LearnerDocuments.Keys.Where(key => key.Learner == from || key.Learner == into)),
        Learners = State.Learners.Remove(from),
    });

    public ValueTask<Learner> DetachAsync(AccountId account, string name, Instant at)
    {
        var learner = new Learner(new LearnerId(State.LastLearnerId + 1), name);
        State = State with
        {
            Accounts = State.Accounts.SetItem(account, learner.Id),
            Learners = State.Learners.Add(learner.Id, learner),
            LastLearnerId = learner.Id.Value,
        };
        return ValueTask.FromResult(learner);
    }

    public ValueTask PlaceAccountAsync(AccountId account, ConversationId conversation) =>
        Keep(State with { PrivatePlaces = State.PrivatePlaces.SetItem(account, conversation) });

    public ValueTask<ImmutableSortedDictionary<string, string>> LearnerDocumentsAsync(LearnerId learner) =>
        ValueTask.FromResult(State.LearnerDocuments
            .Where(pair => pair.Key.Learner == learner)
            .ToImmutableSortedDictionary(pair => pair.Key.Kind, pair => pair.Value, StringComparer.Ordinal));

    public ValueTask<ImmutableArray<PlacedAnswer>> AnswersAsync(LearnerId learner) =>
        ValueTask.FromResult(State.Answers.Where(placed => placed.Answer.Learner == learner).ToImmutableArray());

    public ValueTask<ImmutableArray<ConversationId>> ConversationsWithAsync(string documentKind, string text) =>
        ValueTask.FromResult(State.Documents
            .Where(pair => pair.Key.Kind == documentKind && pair.Value.Contains(text, StringComparison.Ordinal))
            .Select(pair => pair.Key.Conversation)
            .ToImmutableArray());

    public ValueTask<string?> DocumentInAsync(ConversationId conversation, string kind) =>
        ValueTask.FromResult(State.Documents.GetValueOrDefault((conversation, kind)));

    public ValueTask SaveDocumentInAsync(ConversationId conversation, string kind, string? json) => Keep(State with
    {
        Documents = json is null
            ? State.Documents.Remove((conversation, kind))
            : State.Documents.SetItem((conversation, kind), json),
    });

    public ValueTask<ImmutableSortedDictionary<string, string>> DocumentsInAsync(ConversationId conversation) =>
        ValueTask.FromResult(State.Documents
            .Where(pair => pair.Key.Conversation == conversation)
            .ToImmutableSortedDictionary(pair => pair.Key.Kind, pair => pair.Value, StringComparer.Ordinal));

    public async ValueTask ForgetAsync(LearnerId learner)
    {
        var accounts = (await AccountsAsync(learner)).ToDictionary(account => account.Account, account => account.Private);
        var places = accounts.Values.OfType<ConversationId>().ToHashSet();
        State = State with
        {
            Answers = State.Answers.RemoveAll(placed => placed.Answer.Learner == learner),
            Reviews = State.Reviews.RemoveAll(review => review.Learner == learner),
            Cards = State.Cards.RemoveRange(State.Cards.Keys.Where(key => key.Learner == learner)),
            LearnerDocuments = State.LearnerDocuments.RemoveRange(
                State.LearnerDocuments.Keys.Where(key => key.Learner == learner)),
            Learners = State.Learners.Remove(learner),
            Accounts = State.Accounts.RemoveRange(accounts.Keys),
            PrivatePlaces = State.PrivatePlaces.RemoveRange(accounts.Keys),
            LinkCodes = State.LinkCodes.RemoveRange(State.LinkCodes.Values
                .Where(code => accounts.ContainsKey(code.Issuer.Account)
                    || (code.Claimed is { } claimed && accounts.ContainsKey(claimed.Account)))
                .Select(code => code.Selector)),
            Documents = State.Documents.RemoveRange(State.Documents.Keys.Where(key => places.Contains(key.Conversation))),
            Dues = State.Dues.RemoveRange(State.Dues.Keys.Where(key => places.Contains(key.Conversation))),
            PostedFacts = State.PostedFacts.RemoveRange(
                State.PostedFacts.Keys.Where(key => places.Contains(key.Conversation))),
            Shown = State.Shown.RemoveRange(State.Shown.Keys.Where(key => places.Contains(key.Conversation))),
            Outbox = State.Outbox.RemoveRange(State.Outbox.Values
                .Where(row => places.Contains(row.To)
                    || (ReplyJson.Read(row.Json).OnlyFor is { } only && accounts.ContainsKey(only)))
                .Select(row => row.Id)),
            Conversations = State.Conversations.SetItems(places
                .Where(State.Conversations.ContainsKey)
                .Select(place => KeyValuePair.Create(
                    place, State.Conversations[place] with { Language = null, PackId = null }))),
        };
    }
}
