using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<Task, byte> _inHand = new();

    /// <summary>
    /// A poll is about to be sent: until this is disposed of, its votes may come before we know its id.
    /// </summary>
    public IDisposable Sending() => new InHand(_inHand);

    /// <summary>
    /// A poll of this round may have been sent, and its id was lost with the line or the process: a vote in a poll that
    /// nobody knows may be one in it.
    /// </summary>
    public void Suspect(PollRound round) => _suspects[round.Conversation] = round;

    /// <exception cref="StoreUnavailableException">It is known to this process only.</exception>
    public async Task RememberAsync(string pollId, PollRound round)
    {
        if (_suspects.TryGetValue(round.Conversation, out var suspect) && suspect.Action != round.Action)
        {
            _suspects.TryRemove(round.Conversation, out _);
        }

        var earlier = _latest.GetValueOrDefault(round.Conversation);
        _rounds[pollId] = round;
        _latest[round.Conversation] = pollId;
        await store.SavePlatformStateAsync(
            TelegramAddress.Platform, KeyOf(pollId), round.ToString(), CancellationToken.None);

        // The same question may be shown twice; a later one ends all before it.
        if (earlier is not null && _rounds.TryGetValue(earlier, out var past) && past.Action != round.Action)
        {
            await ForgetAsync(earlier);
        }
    }

    public PollRound? Find(string pollId) => _rounds.GetValueOrDefault(pollId);

    /// <param name="voter">The person's or chat's id.</param>
    /// <returns>Null: no poll of ours, or its round is long over.</returns>
    /// <exception cref="StoreUnavailableException">It cannot be looked up.</exception>
    public async Task<PollRound?> FindAsync(string pollId, long voter, CancellationToken cancellationToken)
    {
        if (Find(pollId) is { } known)
        {
            return known;
        }

        var sending = Task.WhenAll(_inHand.Keys);
        var giveUpAt = time.GetUtcNow() + LongestWait;
        var saved = await SavedAsync(pollId, cancellationToken);
        while (saved is null && isShared && time.GetUtcNow() < giveUpAt)
        {
            await Task.Delay(LookPause, time, cancellationToken);
            saved = await SavedAsync(pollId, cancellationToken);
        }

        if (saved is not null)
        {
            return saved;
        }

        await sending.WaitAsync(LongestWait, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Find(pollId) ?? SuspectOf(voter);
    }

    /// <exception cref="StoreUnavailableException">It is forgotten by this process only.</exception>
    public Task ForgetAsync(string pollId)
    {
        if (_rounds.TryRemove(pollId, out var round))
        {
            _latest.TryRemove(KeyValuePair.Create(round.Conversation, pollId));
            _suspects.TryRemove(KeyValuePair.Create(round.Conversation, round));
        }

        return store.SavePlatformStateAsync(TelegramAddress.Platform, KeyOf(pollId), null, CancellationToken.None);
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

    private async Task<PollRound?> SavedAsync(string pollId, CancellationToken cancellationToken) => PollRound.Parse(
        await store.PlatformStateAsync(TelegramAddress.Platform, KeyOf(pollId), cancellationToken));

    private static string KeyOf(string pollId) => "poll-" + pollId;

    private sealed class InHand : IDisposable
    {
        private readonly ConcurrentDictionary<Task, byte> _all;

        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public InHand(ConcurrentDictionary<Task, byte> all)
        {
            _all = all;
            all.TryAdd(_done.Task, 0);
        }

        public void Dispose()
        {
            _all.TryRemove(_done.Task, out _);
            _done.SetResult();
        }
    }
}
