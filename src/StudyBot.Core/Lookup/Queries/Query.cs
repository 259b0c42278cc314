using System.Collections.Immutable;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>What sort of answer is asked for.</summary>
internal enum AnswerKind
{
    Any,
    Time,
    Person,
    Place,
    Reason,
    Count,
}

/// <summary>A query as understood.</summary>
/// <param name="Footnote">The number of the footnote that is asked for, or null.</param>
/// <param name="WantsFootnotes">Does it speak of footnotes, with or without a number?</param>
/// <param name="Section">The number of the section that is asked for, or null.</param>
internal sealed record Query(
    ImmutableArray<Concept> Concepts, AnswerKind Answer, int? Footnote, bool WantsFootnotes, int? Section)
{
    public bool IsEmpty => Concepts.Length == 0 && Footnote is null && Section is null && !WantsFootnotes;
}
