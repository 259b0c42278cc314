using System.Collections.Immutable;

namespace StudyBot.Core.Lookup;

/// <summary>Text folded for comparison, and where each of its characters came from.</summary>
/// <param name="Text">The folded characters.</param>
/// <param name="Starts">For each of them, where its source begins.</param>
/// <param name="Ends">For each of them, where its source ends (exclusive). A numeral's digits share one source.</param>
public sealed record FoldedText(string Text, ImmutableArray<int> Starts, ImmutableArray<int> Ends)
{
    /// <summary>
    /// The stretch of the source that the folded characters from <paramref name="start"/> on stand for.
    /// </summary>
    public (int Start, int Length) Source(int start, int length)
    {
        if (length == 0)
        {
            return (start < Starts.Length ? Starts[start] : Ends.Length > 0 ? Ends[^1] : 0, 0);
        }

        return (Starts[start], Ends[start + length - 1] - Starts[start]);
    }

    public override string ToString() => Text;
}
