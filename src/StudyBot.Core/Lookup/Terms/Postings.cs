using System.Collections.Immutable;

namespace StudyBot.Core.Lookup.Terms;

/// <summary>Which entries a term occurs in, as gaps of one to five bytes in one array.</summary>
/// <param name="slots">A term's place in the arrays.</param>
/// <param name="starts">Where its bytes begin.</param>
/// <param name="counts">In how many entries it occurs.</param>
/// <param name="vocabulary">The words that occur, folded, in no order; without numbers.</param>
internal sealed class Postings(
    Dictionary<ulong, int> slots, int[] starts, int[] counts, byte[] bytes, string[] vocabulary)
{
    public IReadOnlyList<string> Vocabulary => vocabulary;

    public bool Contains(ulong key) => slots.ContainsKey(key);

    public bool Contains(char first, char second) => slots.ContainsKey(TermKey.Of(first, second));

    /// <summary>In how many entries the term occurs.</summary>
    public int Count(ulong key) => slots.TryGetValue(key, out var slot) ? counts[slot] : 0;

    /// <summary>The single ideographs that occur.</summary>
    public ImmutableArray<char> Ideographs { get; } =
        [.. slots.Keys.Where(key => key <= char.MaxValue).Select(key => (char)key)];

    /// <summary>
    /// Adds the weight to the score of every entry with the term; entries that had none are noted as touched.
    /// </summary>
    public void Score(ulong key, float weight, float[] scores, List<int> touched)
    {
        if (!slots.TryGetValue(key, out var slot))
        {
            return;
        }

        var entry = -1;
        var list = bytes.AsSpan(starts[slot], starts[slot + 1] - starts[slot]);
        for (var at = 0; at < list.Length;)
        {
            var gap = 0;
            var shift = 0;
            byte part;
            do
            {
                part = list[at++];
                gap |= (part & 0x7F) << shift;
                shift += 7;
            }
            while (part >= 0x80);

            entry += gap + 1;
            if (scores[entry] == 0)
            {
                touched.Add(entry);
            }

            scores[entry] += weight;
        }
    }
}
