using System.Collections.Immutable;

namespace StudyBot.Testing.Telegram;

/// <summary>Votes, and the ends of polls.</summary>
internal sealed partial class TelegramWorld
{
    public bool Vote(FakeUser person, FakeMessage message, int[] options)
    {
        lock (Gate)
        {
            var poll = message.Poll ?? throw new InvalidOperationException($"No poll: {message}");
            var isFinal = poll.Votes.ContainsKey(person.Id) && !poll.AllowsRevoting;
            var isTakenBack = options.Length == 0;
            if (poll.IsClosed || isFinal || (isTakenBack && !poll.Votes.ContainsKey(person.Id))
                || (options.Length > 1 && !poll.AllowsMultipleAnswers)
                || message.Chat.Members.GetValueOrDefault(person.Id) is not { IsInside: true })
            {
                return false;
            }

            ImmutableArray<int> vote = [.. options.Order()];
            if (isTakenBack)
            {
                poll.Votes.Remove(person.Id);
            }
            else
            {
                poll.Votes[person.Id] = vote;
            }

            Updates.Add("poll", person.Id, poll.Write);
            if (!poll.IsAnonymous)
            {
                Updates.Add("poll_answer", person.Id, json => poll.WriteAnswer(json, person, vote));
            }

            return true;
        }
    }

    /// <summary>The time of a poll begins.</summary>
    public void Open(FakePoll poll)
    {
        var closesIn = poll.OpenPeriod ?? poll.CloseDate - Now;
        if (closesIn is { } seconds)
        {
            poll.Closing =
                Time.CreateTimer(_ => CloseInTime(poll), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        }
    }

    public void Close(FakePoll poll)
    {
        poll.IsClosed = true;
        poll.Closing?.Dispose();
        Updates.Add("poll", poll.Message.Chat.Id, poll.Write);
    }

    private void CloseInTime(FakePoll poll)
    {
        lock (Gate)
        {
            if (!poll.IsClosed)
            {
                Close(poll);
            }
        }
    }
}
