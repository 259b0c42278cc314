using System.Buffers;

namespace StudyBot.Core.Lookup.Entries;

/// <summary>
/// The part of a long sentence that a key point rests on: several key points share a sentence, and each is to be found
/// by what it says, not by what its neighbours say.
/// </summary>
internal static class Clauses
{
    private const int Reach = 24;

    private static readonly SearchValues<char> _breaks = SearchValues.Create("，,；;。.！!？?：:");

    /// <summary>The anchor and the clauses that begin or end near it.</summary>
    public static string Around(string sentence, string anchor)
    {
        var at = sentence.IndexOf(anchor, StringComparison.Ordinal);
        if (at < 0)
        {
            return sentence;
        }

        var start = at > Reach ? sentence.AsSpan(0, at - Reach).LastIndexOfAny(_breaks) + 1 : 0;
        var end = at + anchor.Length + Reach;
        var next = end < sentence.Length ? sentence.AsSpan(end).IndexOfAny(_breaks) : -1;
        return next < 0 ? sentence[start..] : sentence[start..(end + next)];
    }
}
