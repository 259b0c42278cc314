namespace StudyBot.Core.Lookup.Queries;

/// <summary>A stretch of a folded query in one sort of script.</summary>
/// <param name="IsSpaced">Words with single spaces between them; otherwise ideographs and digits.</param>
internal readonly record struct Run(string Text, bool IsSpaced)
{
    public static IEnumerable<Run> In(string folded)
    {
        foreach (var part in Parts(folded))
        {
            if (part.Text.Trim() is { Length: > 0 } text)
            {
                yield return part with { Text = text };
            }
        }
    }

    private static IEnumerable<Run> Parts(string folded)
    {
        var start = 0;
        for (var at = 1; at < folded.Length; at++)
        {
            if (IsIdeographic(folded, at) != IsIdeographic(folded, at - 1))
            {
                yield return new Run(folded[start..at], !IsIdeographic(folded, start));
                start = at;
            }
        }

        if (folded.Length > 0)
        {
            yield return new Run(folded[start..], !IsIdeographic(folded, start));
        }
    }

    /// <summary>An ideograph, or a digit of a number that touches one.</summary>
    private static bool IsIdeographic(string folded, int at)
    {
        if (!Scripts.IsDigit(folded[at]))
        {
            return Scripts.IsUnspaced(folded[at]);
        }

        var start = at;
        while (start > 0 && Scripts.IsDigit(folded[start - 1]))
        {
            start--;
        }

        var end = at;
        while (end < folded.Length && Scripts.IsDigit(folded[end]))
        {
            end++;
        }

        return (start > 0 && Scripts.IsUnspaced(folded[start - 1]))
            || (end < folded.Length && Scripts.IsUnspaced(folded[end]));
    }
}
