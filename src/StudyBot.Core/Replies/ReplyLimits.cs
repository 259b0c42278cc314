namespace StudyBot.Core.Replies;

/// <summary>How much one message of a platform holds.</summary>
/// <param name="MaxText">In whatever <paramref name="Measure"/> counts.</param>
/// <param name="Measure">
/// How much a text takes up as the platform counts it (UTF-16 units, markup included or not). A longer text never takes
/// up less.
/// </param>
public sealed record ReplyLimits(int MaxText, Func<RichText, int> Measure)
{
    /// <summary>Counts UTF-16 units, styles free of charge.</summary>
    public static ReplyLimits OfCharacters(int maximum) => new(maximum, text => text.Spans.Sum(span => span.Text.Length));

    public bool Fit(RichText text) => Measure(text) <= MaxText;
}
