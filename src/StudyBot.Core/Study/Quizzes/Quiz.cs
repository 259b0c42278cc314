using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes;

public enum QuizPhase
{
    /// <summary>A round is open.</summary>
    Asking,

    /// <summary>Between the reveal and the next question.</summary>
    Pausing,

    /// <summary>Put aside after too many unanswered questions; can be taken up again.</summary>
    Saved,
}

/// <summary>
/// One run in one conversation: a value; each step gives a new one. It knows the rules, not the wording, and is kept as a
/// document of its conversation.
/// </summary>
/// <param name="Id">Unique in its conversation, 1–13 characters of base 36.</param>
/// <param name="Kinds">What was asked for; empty: all.</param>
/// <param name="Plan">All rounds, asked and to be asked.</param>
/// <param name="Asked">How many rounds have been opened.</param>
/// <param name="Round">The open round; null in the other phases.</param>
/// <param name="Missed">Ids of the questions that nobody answered right.</param>
/// <param name="UnansweredInRow">Rounds closed without any answer since the last answered one.</param>
/// <param name="TimeLimitInTicks">For each round; 0: none.</param>
public sealed record Quiz(
    string Id,
    string PackId,
    string PackVersion,
    LearnerId Starter,
    string StarterName,
    IReadOnlyList<QuestionKind> Kinds,
    IReadOnlyList<PlannedRound> Plan,
    int Asked,
    QuizPhase Phase,
    Round? Round,
    IReadOnlyList<Player> Players,
    IReadOnlyList<string> Missed,
    int UnansweredInRow,
    long TimeLimitInTicks,
    Instant StartedAt)
{
    [JsonIgnore]
    public bool HasMore => Asked < Plan.Count;

    [JsonIgnore]
    public PlannedRound Next => Plan[Asked];

    [JsonIgnore]
    public Duration? TimeLimit => TimeLimitInTicks == 0 ? null : Duration.FromTicks(TimeLimitInTicks);

    /// <summary>Opens the next round.</summary>
    public Quiz Ask(Question question, ImmutableArray<int> shownOrder, Instant at) => this with
    {
        Asked = Asked + 1,
        Phase = QuizPhase.Asking,
        Round = new Round(Asked + 1, question, shownOrder, at, at + TimeLimit, 0, [], []),
    };

    /// <summary>Leaves out the next round: its question is no longer in the pack.</summary>
    public Quiz DropNext() => this with { Plan = [.. Plan.Where((_, index) => index != Asked)] };

    /// <summary>Adds an answer to the open round; the better of two answers by one player stays.</summary>
    public Quiz Answer(RoundAnswer answer)
    {
        var before = Round!.AnswerOf(answer.Learner);
        var kept = before is null || answer.Credit > before.Credit
            ? answer
            : answer with { Verdict = before.Verdict, Credit = before.Credit, TookInTicks = before.TookInTicks };
        return this with
        {
            Round = Round with { Answers = [.. Round.Answers.Where(other => other.Learner != answer.Learner), kept] },
        };
    }

    public Quiz GiveHint() => this with { Round = Round! with { Hints = Round.Hints + 1 } };

    public Quiz VoteToSkip(LearnerId learner) => Round!.SkipVotes.Contains(learner)
        ? this
        : this with { Round = Round with { SkipVotes = [.. Round.SkipVotes, learner] } };

    /// <summary>Half of those who answered lately, at least one.</summary>
    [JsonIgnore]
    public int SkipVotesNeeded
    {
        get
        {
            var since = Asked - QuizRules.RoundsThatCountAsLately;
            var lately = Players.Where(player => player.LastRound >= since).Select(player => player.Learner)
                .Union(Round?.Answers.Select(answer => answer.Learner) ?? [])
                .Count();
            return Math.Max(1, (lately + 1) / 2);
        }
    }

    /// <summary>Closes the open round and adds it up.</summary>
    public Quiz Close()
    {
        var round = Round!;
        var wasAnswered = round.Answers.Count > 0;
        var nobodyRight = round.Answers.All(answer => answer.Verdict != VerdictKind.Right);
        return this with
        {
            Phase = QuizPhase.Pausing,
            Round = null,
            Players = AddUp(round),
            Missed = nobodyRight ? [.. Missed, round.Question.Id] : Missed,
            UnansweredInRow = wasAnswered ? 0 : UnansweredInRow + 1,
        };
    }

    /// <summary>Ends the open round, if any; a question that nobody has answered yet was not asked.</summary>
    public Quiz Break() => Round switch
    {
        null => this,
        { Answers.Count: 0 } => this with { Asked = Asked - 1, Phase = QuizPhase.Pausing, Round = null },
        _ => Close(),
    };

    public Quiz Save() => this with { Phase = QuizPhase.Saved, Round = null, UnansweredInRow = 0 };

    /// <summary>Best first; players with the same points and the same time in whole seconds share a place.</summary>
    public IReadOnlyList<IReadOnlyList<Player>> Podium() =>
    [
        .. Players
            .GroupBy(player => (Points: Math.Round(player.Points, 3), Seconds: (long)player.Time.TotalSeconds))
            .OrderByDescending(place => place.Key.Points)
            .ThenBy(place => place.Key.Seconds)
            .Select(place => (IReadOnlyList<Player>)[.. place.OrderBy(player => player.Name, StringComparer.Ordinal)]),
    ];

    private List<Player> AddUp(Round round)
    {
        var players = Players.ToList();
        foreach (var answer in round.Answers)
        {
            var index = players.FindIndex(player => player.Learner == answer.Learner);
            var before = index >= 0
                ? players[index]
                : new Player(answer.Learner, answer.Account, answer.Name, 0, 0, 0, 0);
            var isRight = answer.Verdict == VerdictKind.Right;
            var after = before with
            {
                Name = answer.Name,
                Right = before.Right + (isRight ? 1 : 0),
                Points = before.Points + answer.Credit,
                TimeInTicks = before.TimeInTicks + (isRight ? answer.TookInTicks : 0),
                LastRound = round.Number,
            };
            if (index >= 0)
            {
                players[index] = after;
            }
            else
            {
                players.Add(after);
            }
        }

        return players;
    }
}
