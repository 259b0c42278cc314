using System.Collections.Immutable;

namespace StudyBot.Core.Lookup;

public enum LookupKind
{
    KeyPoint,
    Footnote,
    Paragraph,
}

/// <param name="Id">Of the key point; <c>footnote-2</c>; <c>s2-p1</c>.</param>
/// <param name="Footnote">The reader's number when the result is a footnote.</param>
/// <param name="Text">What a person is shown, in the language asked for.</param>
/// <param name="Passage">The sentence of the imported essay that it rests on; null without one.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Marks">Where the words found stand in <paramref name="Text"/>, ascending, not overlapping.</param>
/// <param name="PassageMarks">The same for <paramref name="Passage"/>.</param>
public sealed record LookupResult(
    LookupKind Kind,
    string Id,
    int SectionNumber,
    string Section,
    int? Footnote,
    string Text,
    string? Passage,
    double Score,
    ImmutableArray<TextRange> Marks,
    ImmutableArray<TextRange> PassageMarks);

public readonly record struct TextRange(int Start, int Length);

/// <param name="IsConfident">False: what was asked is not in the essay, as far as can be told; the ranking is then a
/// guess.</param>
/// <param name="Ranked">Best first.</param>
public sealed record LookupResults(bool IsConfident, ImmutableArray<LookupResult> Ranked);
