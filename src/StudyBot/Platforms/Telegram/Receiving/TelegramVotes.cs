using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// Finds the place of votes, which tell neither their chat nor their question: a vote in a poll that is not known yet
/// holds a place in every conversation that it may belong to, until it is.
/// </summary>
public sealed partial class TelegramVotes(TelegramPolls polls, TimeProvider time, ILogger<TelegramVotes> logger)
{
    /// <summary>Between two tries while the store is out of reach.</summary>
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(2);

    /// <summary>Looks for a poll that an earlier process has sent, so that its votes find their place at once.</summary>
    public async Task RecallAsync(PollAnswer vote, CancellationToken cancellationToken)
    {
        try
        {
            await polls.RecallAsync(vote.PollId, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    /// <summary>Its places are taken at the call.</summary>
    /// <param name="save">In the turn of the round's conversation; not at all when the poll is none of ours.</param>
    public Task TakeAsync(
        PollAnswer vote, Turns turns, Func<PollRound, Task> save, CancellationToken cancellationToken)
    {
        var voter = vote.User?.Id ?? vote.VoterChat?.Id ?? 0;
        var places = polls.MayBeIn(voter);
        if (polls.Find(vote.PollId) is { } known)
        {
            return turns.RunAsync(known.Conversation, () => save(known));
        }

        var finding = FindAsync(vote.PollId, voter, cancellationToken);
        var inPlaces = places.Select(place => turns.RunAsync(place, async () =>
        {
            if (await finding is { } round && round.Conversation == place)
            {
                await save(round);
            }
        }));
        return Task.WhenAll([.. inPlaces, ElsewhereAsync()]);

        async Task ElsewhereAsync()
        {
            if (await finding is { } round && !places.Contains(round.Conversation))
            {
                await turns.RunAsync(round.Conversation, () => save(round));
            }
        }
    }

    private async Task<PollRound?> FindAsync(string pollId, long voter, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await polls.FindAsync(pollId, voter, cancellationToken);
            }
            catch (StoreUnavailableException exception)
            {
                StoreIsOut(logger, exception.Message);
            }

            await Task.Delay(StorePause, time, cancellationToken);
        }
    }

    [LoggerMessage(2312, LogLevel.Error, "Whose poll was voted in could not be looked up: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
