using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Which round each of our polls asks: on disk before its sending counts as done, and looked up for every vote.
/// </summary>
/// <param name="isShared">Do other processes send polls whose votes come here?</param>
public sealed class TelegramPolls(IStudyStore store, TimeProvider time, bool isShared = false)
{
    private static readonly TimeSpan LookPause = TimeSpan.FromSeconds(0.3);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, PollRound> _rounds = new();

    private readonly ConcurrentDictionary<ConversationId, string> _latest = new();

    /// <summary>Rounds that may be asked by a poll more, whose id we never heard.</summary>
    private readonly ConcurrentDictionary<ConversationId, PollRound> _suspects = new();

    private readonly ConcurrentDictionary<Task, ConversationId> _inHand = new();

    /// <summary>
    /// A poll is about to be sent: until this is disposed of, its votes may come before we know its id.
    /// </summary>
    public IDisposable Sending(ConversationId conversation) => new InHand(_inHand, conversation);

    /// <summary>
    /// Where a vote in a poll may belong that <see cref="Find"/> does not know afterwards: what follows it there has to
    /// wait until <see cref="FindAsync"/> knows.
    /// </summary>
    /// <param name="voter">The person's or chat's id.</param>
    public ImmutableArray<ConversationId> MayBeIn(long voter)
    {
        var sending = _inHand.Values.Where(conversation => MayVoteIn(conversation, voter));
        var suspect = SuspectOf(voter);
        return [.. (suspect is null ? sending : sending.Append(suspect.Conversation)).Distinct()];
    }

    /// <summary>
    /// A poll of this round may have been sent, and its id was lost with the line or the process: a vote in a poll that
    /// nobody knows may be one in it.
    /// </summary>
    public void Suspect(PollRound round) => _suspects[round.Conversation] = round;

    /// <returns>To be saved before its sending counts as done.</returns>
    public IEnumerable<PlatformState> Remember(string pollId, PollRound round)
    {
        if (_suspects.TryGetValue(round.Conversation, out var suspect) && suspect.Action != round.Action)
        {
            _suspects.TryRemove(round.Conversation, out _);
        }

        var earlier = _latest.GetValueOrDefault(round.Conversation);
        _rounds[pollId] = round;
        _latest[round.Conversation] = pollId;
        var saved = new PlatformState(TelegramAddress.Platform, KeyOf(pollId), round.ToString());

        // The same question may be shown twice; a later one ends all before it.
        return earlier is not null && _rounds.TryGetValue(earlier, out var past) && past.Action != round.Action
            ? [saved, Forget(earlier)]
            : [saved];
    }

    public PollRound? Find(string pollId) => _rounds.GetValueOrDefault(pollId);

    /// <summary>From now on <see cref="Find"/> knows it, if an earlier process has sent it.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be looked up.</exception>
    public async Task RecallAsync(string pollId, CancellationToken cancellationToken)
    {
        if (Find(pollId) is null && await SavedAsync(pollId, cancellationToken) is { } round)
        {
            _rounds.TryAdd(pollId, round);
            _latest.TryAdd(round.Conversation, pollId);
        }
    }

    /// <summary>
    /// Waits, a few seconds at most, for the polls that may be it and whose sending is not over yet.
    /// </summary>
    /// <param name="voter">The person's or chat's id.</param>
    /// <returns>Null: no poll of ours, or its round is long over.</returns>
    /// <exception cref="StoreUnavailableException">It cannot be looked up.</exception>
    public async Task<PollRound?> FindAsync(string pollId, long voter, CancellationToken cancellationToken)
    {
        var sends = _inHand.Where(send => MayVoteIn(send.Value, voter)).Select(send => send.Key).ToList();
        var giveUpAt = time.GetUtcNow() + LongestWait;
        while (true)
        {
            if ((Find(pollId) ?? await SavedAsync(pollId, cancellationToken)) is { } round)
            {
                return round;
            }

            var left = giveUpAt - time.GetUtcNow();
            sends.RemoveAll(send => send.IsCompleted);
            if (left <= TimeSpan.Zero || (sends.Count == 0 && !isShared))
            {
                return Find(pollId) ?? SuspectOf(voter);
            }

            var pause = isShared && left > LookPause ? LookPause : left;
            await Task.WhenAny([.. sends, Task.Delay(pause, time, cancellationToken)]);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <returns>To be saved some time.</returns>
    public PlatformState Forget(string pollId)
    {
        if (_rounds.TryRemove(pollId, out var round))
        {
            _latest.TryRemove(KeyValuePair.Create(round.Conversation, pollId));
            _suspects.TryRemove(KeyValuePair.Create(round.Conversation, round));
        }

        return new PlatformState(TelegramAddress.Platform, KeyOf(pollId), null);
    }

    /// <summary>That of the voter's private chat, else the only one there is in a group.</summary>
    private PollRound? SuspectOf(long voter)
    {
        if (_suspects.TryGetValue(new TelegramAddress(voter).Conversation, out var own))
        {
            return own;
        }

        var inGroups = _suspects.Values.Where(round => !TelegramAddress.Of(round.Conversation).IsPrivate).ToList();
        return inGroups is [var only] ? only : null;
    }

    /// <summary>In private chats only the person does; of the groups any may be theirs.</summary>
    private static bool MayVoteIn(ConversationId conversation, long voter) =>
        TelegramAddress.Of(conversation) is var address && (!address.IsPrivate || address.ChatId == voter);

    private async Task<PollRound?> SavedAsync(string pollId, CancellationToken cancellationToken) => PollRound.Parse(
        await store.PlatformStateAsync(TelegramAddress.Platform, KeyOf(pollId), cancellationToken));

    private static string KeyOf(string pollId) => "poll-" + pollId;

    private sealed class InHand : IDisposable
    {
        private readonly ConcurrentDictionary<Task, ConversationId> _all;

        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public InHand(ConcurrentDictionary<Task, ConversationId> all, ConversationId conversation)
        {
            _all = all;
            all.TryAdd(_done.Task, conversation);
        }

        public void Dispose()
        {
            _all.TryRemove(_done.Task, out _);
            _done.TrySetResult();
        }
    }
}
