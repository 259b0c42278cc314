using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Replies;

/// <summary>
/// Splits what is too long for one message: at the end of a paragraph, else of a line, a sentence, a word, and only
/// then between
/// characters. Styles and links go on in the next piece; nothing but the white space at a seam is lost.
/// </summary>
public static class ReplySplitter
{
    private const string SentenceEnds = "。！？；.!?;";

    private const string ClosingMarks = "”’」』）)】》\"'";

    /// <returns>At least one piece, each within the limits.</returns>
    public static ImmutableArray<RichText> Split(RichText text, ReplyLimits limits)
    {
        var pieces = ImmutableArray.CreateBuilder<RichText>();
        var rest = text;
        while (!limits.Fit(rest))
        {
            var plain = rest.ToString();
            var end = Seam(plain, Longest(rest, plain, limits));
            var piece = Slice(rest, 0, TrimmedEnd(plain, end));
            if (!piece.IsEmpty)
            {
                pieces.Add(piece);
            }

            rest = Slice(rest, SkipSpace(plain, end), plain.Length);
        }

        if (!rest.IsEmpty || pieces.Count == 0)
        {
            pieces.Add(rest);
        }

        return pieces.ToImmutable();
    }

    /// <summary>
    /// The end of the longest beginning that fits; at least one character, so that splitting comes to an end.
    /// </summary>
    private static int Longest(RichText text, string plain, ReplyLimits limits)
    {
        var longest = LongestOf(StringInfo.ParseCombiningCharacters(plain));
        return longest > 0 ? longest : Math.Max(LongestOf(Runes(plain)), char.IsSurrogatePair(plain, 0) ? 2 : 1);

        int LongestOf(int[] boundaries)
        {
            var (low, high) = (0, boundaries.Length);
            while (low + 1 < high)
            {
                var middle = (low + high) / 2;
                (low, high) = limits.Fit(Slice(text, 0, boundaries[middle])) ? (middle, high) : (low, middle);
            }

            return boundaries[low];
        }
    }

    /// <summary>
    /// Where characters begin; a heap of combining marks that is over the limit by itself has to be split somewhere.
    /// </summary>
    private static int[] Runes(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(index => index == 0 || !char.IsSurrogatePair(text, index - 1))];

    /// <summary>
    /// The best place to split at or before <paramref name="longest"/>; one in the first half would waste too much
    /// room.
    /// </summary>
    private static int Seam(string text, int longest)
    {
        var half = longest / 2;
        return LastAfter(text, half, longest, index => text[index] == '\n' && text[index - 1] == '\n')
            ?? LastAfter(text, half, longest, index => text[index] == '\n')
            ?? LastAfter(text, half, longest, index => EndsSentence(text, index))
            ?? LastAfter(text, half, longest, index => char.IsWhiteSpace(text[index]))
            ?? longest;
    }

    /// <summary>The last boundary in (from, to] before which <paramref name="ends"/> holds.</summary>
    private static int? LastAfter(string text, int from, int to, Func<int, bool> ends)
    {
        for (var boundary = to; boundary > Math.Max(from, 1); boundary--)
        {
            if (ends(boundary - 1) && IsBetweenCharacters(text, boundary))
            {
                return boundary;
            }
        }

        return null;
    }

    private static bool IsBetweenCharacters(string text, int boundary) =>
        boundary == text.Length || StringInfo.GetNextTextElementLength(text.AsSpan(boundary - 1)) == 1;

    /// <summary>Is the character the last of a sentence? A Latin one needs a space behind it: 3.5 is no end.</summary>
    private static bool EndsSentence(string text, int index)
    {
        var end = index;
        while (end > 0 && ClosingMarks.Contains(text[end]))
        {
            end--;
        }

        return SentenceEnds.Contains(text[end])
            && (text[end] > 0x7F || index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]))
            && (index + 1 == text.Length || !ClosingMarks.Contains(text[index + 1]));
    }

    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int SkipSpace(string text, int start)
    {
        while (start < text.Length && text[start] is '\n' or ' ' or '\r')
        {
            start++;
        }

        return start;
    }

    private static RichText Slice(RichText text, int start, int end)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var span in text.Spans)
        {
            var from = Math.Clamp(start - at, 0, span.Text.Length);
            var to = Math.Clamp(end - at, 0, span.Text.Length);
            if (to > from)
            {
                spans.Add(span with { Text = span.Text[from..to] });
            }

            at += span.Text.Length;
        }

        return new RichText(spans.ToImmutable());
    }
}
