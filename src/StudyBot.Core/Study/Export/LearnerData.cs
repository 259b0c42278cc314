using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Export;

/// <summary>Everything that is kept of a learner.</summary>
/// <param name="Conversations">Their private ones, with all documents kept of those.</param>
public sealed record LearnerData(
    Learner? Learner,
    ImmutableArray<LearnerAccount> Accounts,
    ImmutableSortedDictionary<string, string> Documents,
    ImmutableArray<(ConversationId Conversation, ImmutableSortedDictionary<string, string> Documents)> Conversations,
    ImmutableArray<PlacedAnswer> Answers,
    ImmutableArray<ReviewRecord> Reviews,
    ImmutableArray<StudyCard> Cards)
{
    public DataCounts Counts => new(
        Accounts.Length,
        Answers.Length,
        Reviews.Length,
        Cards.Length,
        Documents.Count + Conversations.Sum(conversation => conversation.Documents.Count));

    /// <param name="account">Whose; nothing is kept of one that nobody knows.</param>
    /// <param name="here">The private conversation that it is asked for in.</param>
    public static async ValueTask<LearnerData> LoadAsync(IUnitOfWork work, AccountId account, ConversationId here)
    {
        var learner = await work.FindLearnerAsync(account);
        var accounts = learner is null ? [] : await work.AccountsAsync(learner.Id);
        var conversations = ImmutableArray.CreateBuilder<(ConversationId, ImmutableSortedDictionary<string, string>)>();
        foreach (var place in accounts.Select(known => known.Private).OfType<ConversationId>().Append(here).Distinct())
        {
            conversations.Add((place, await work.DocumentsInAsync(place)));
        }

        return learner is null
            ? new LearnerData(
                null, [], ImmutableSortedDictionary<string, string>.Empty, conversations.ToImmutable(), [], [], [])
            : new LearnerData(
                learner,
                accounts,
                await work.LearnerDocumentsAsync(learner.Id),
                conversations.ToImmutable(),
                await work.AnswersAsync(learner.Id),
                await work.ReviewsAsync(learner.Id),
                await work.CardsAsync(learner.Id));
    }
}
