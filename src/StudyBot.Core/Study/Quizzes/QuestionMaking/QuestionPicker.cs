using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>
/// Chooses the questions of a quiz by the learner's cards: first those on the first (re)learning step, which were last answered
/// wrong, late or with help; then those never answered; then the others, the soonest due first.
/// As far as the pool goes, no two are of one key point, none tells the answer of another, and the kinds are mixed.
/// </summary>
public static class QuestionPicker
{
    /// <summary>
    /// How much a pair of questions must not have in common; given up one after another when the pool runs out.
    /// </summary>
    private static readonly ImmutableArray<Func<Candidate, Candidate, bool>> _clashes =
    [
        (left, right) => IsSame(left, right) || Giveaway.Exists(left.Told, right.Told),
        IsSame,
        (_, _) => false,
    ];

    /// <param name="cards">Of the learner and the pack; order does not matter.</param>
    /// <param name="count">From 0; fewer are given when the pool has fewer.</param>
    /// <returns>No question twice, and two of one key point not next to each other where that can be had.</returns>
    public static ImmutableArray<Question> Pick(
        IReadOnlyList<Question> pool, IReadOnlyCollection<StudyCard> cards, int count, int seed)
    {
        var known = cards.ToDictionary(card => card.QuestionId, card => card.Card, StringComparer.Ordinal);
        var questions = pool.DistinctBy(question => question.Id).ToArray();
        Seed.For(seed, "questions").Shuffle(questions);
        var waiting = questions
            .Select(question => new Candidate(question, known.GetValueOrDefault(question.Id)))
            .OrderBy(candidate => candidate.Tier)
            .ThenBy(candidate => candidate.Tier == Tier.Known ? candidate.Card!.Due : null)
            .ToList();
        var picked = new List<Candidate>();
        foreach (var clash in _clashes)
        {
            while (picked.Count < count && Next(waiting, picked, clash) is { } next)
            {
                waiting.Remove(next);
                picked.Add(next);
            }
        }

        return [.. Apart(picked).Select(candidate => candidate.Question)];
    }

    /// <summary>
    /// Of the first tier that has any without a clash: the kind picked least so far; of those known, simply the
    /// one due first.
    /// </summary>
    private static Candidate? Next(
        List<Candidate> waiting, List<Candidate> picked, Func<Candidate, Candidate, bool> clash)
    {
        Candidate? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in waiting)
        {
            if (best is not null && (fewest == 0 || candidate.Tier != best.Tier || best.Tier == Tier.Known))
            {
                break;
            }

            var ofKind = picked.Count(other => other.Question.Kind == candidate.Question.Kind);
            if (ofKind < fewest && !picked.Exists(other => clash(other, candidate)))
            {
                (best, fewest) = (candidate, ofKind);
            }
        }

        return best;
    }

    /// <summary>Moves questions as little as is needed to part those of one key point.</summary>
    private static List<Candidate> Apart(List<Candidate> picked)
    {
        var parted = new List<Candidate>();
        var waiting = new List<Candidate>(picked);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(candidate => !IsSame(candidate, parted.LastOrDefault()));
            if (next is not null)
            {
                waiting.Remove(next);
                parted.Add(next);
                continue;
            }

            // Only questions of the last key point are left: they go between earlier ones, or else stand together.
            next = waiting[0];
            waiting.RemoveAt(0);
            var place = Enumerable.Range(0, parted.Count)
                .LastOrDefault(
                    at => !IsSame(next, parted[at]) && (at == 0 || !IsSame(next, parted[at - 1])),
                    parted.Count);
            parted.Insert(place, next);
        }

        return parted;
    }

    private static bool IsSame(Candidate left, Candidate? right) =>
        left.Question.KeyPointId == right?.Question.KeyPointId;

    private enum Tier
    {
        Missed,
        New,
        Known,
    }

    private sealed class Candidate(Question question, Card? card)
    {
        public Question Question => question;

        public Card? Card => card;

        public Giveaway Told => Giveaway.Of(question);

        public Tier Tier => card is null ? Tier.New : card is { IsInSteps: true, Step: 0 } ? Tier.Missed : Tier.Known;
    }
}
