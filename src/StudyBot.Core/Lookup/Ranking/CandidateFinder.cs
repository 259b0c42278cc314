using System.Buffers;
using StudyBot.Core.Lookup.Queries;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Ranking;

/// <param name="Relevance">1 for the best of them by terms alone.</param>
internal readonly record struct Candidate(int Entry, double Relevance);

/// <summary>The entries that share most with a query, by terms alone; they are then read closely.</summary>
internal static class CandidateFinder
{
    private const int Most = 48;

    /// <summary>
    /// The rarest terms come first; once so many entries have been counted, the rest would tell little more.
    /// </summary>
    private const int MostCounted = 300_000;

    public static List<Candidate> Find(Query query, Postings postings, int entries)
    {
        var scores = ArrayPool<float>.Shared.Rent(entries);
        Array.Clear(scores, 0, entries);
        var touched = new List<int>();
        var counted = 0;
        foreach (var (key, weight, count) in Terms(query, postings, entries).OrderBy(term => term.Count))
        {
            if (counted > 0 && counted + count > MostCounted)
            {
                break;
            }

            counted += count;
            postings.Score(key, weight, scores, touched);
        }

        var best = Best(scores, touched);
        ArrayPool<float>.Shared.Return(scores);
        return best;
    }

    private static IEnumerable<(ulong Key, float Weight, int Count)> Terms(Query query, Postings postings, int entries)
    {
        var weights = new Dictionary<ulong, double>();
        foreach (var concept in query.Concepts)
        {
            foreach (var alternative in concept.Alternatives)
            {
                var keys = alternative.Keys().Distinct().ToList();
                foreach (var key in keys)
                {
                    var weight = concept.Weight * alternative.Credit / keys.Count;
                    weights[key] = Math.Max(weight, weights.GetValueOrDefault(key));
                }
            }
        }

        return weights.Select(pair => (pair.Key, Count: postings.Count(pair.Key), Weight: pair.Value))
            .Where(term => term.Count > 0)
            .Select(term =>
                (term.Key, (float)(term.Weight * Math.Log(1 + ((double)entries / term.Count))), term.Count));
    }

    private static List<Candidate> Best(float[] scores, List<int> touched)
    {
        var queue = new PriorityQueue<int, (float, int)>(Most + 1);
        foreach (var entry in touched)
        {
            var priority = (scores[entry], -entry);
            if (queue.Count < Most)
            {
                queue.Enqueue(entry, priority);
            }
            else if (scores[entry] > scores[queue.Peek()])
            {
                queue.DequeueEnqueue(entry, priority);
            }
        }

        var best = new List<Candidate>(queue.Count);
        while (queue.TryDequeue(out var entry, out var priority))
        {
            best.Add(new Candidate(entry, priority.Item1));
        }

        best.Reverse();
        return best.ConvertAll(candidate => candidate with { Relevance = candidate.Relevance / best[0].Relevance });
    }
}
