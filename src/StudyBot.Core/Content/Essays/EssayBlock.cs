using System.Collections.Immutable;

namespace StudyBot.Core.Content.Essays;

/// <summary>A paragraph or heading, artefacts removed.</summary>
/// <param name="Marks">Where in the text which footnote is cited, in order.</param>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Level">Of a Markdown heading, from 1; 0 for everything else.</param>
/// <param name="Number">The section's number where the file states it as an attribute.</param>
internal sealed record EssayBlock(
    string Text, ImmutableArray<CitationMark> Marks, int Offset, int Level = 0, int? Number = null);

/// <param name="Index">The text before it is <c>Text[..Index]</c>.</param>
internal sealed record CitationMark(int Index, string Label, int Offset);

/// <param name="Text">Artefacts removed.</param>
internal sealed record FootnoteText(string Label, string Text, int Offset);

/// <summary>An essay's parts before sections, sentences and numbers are made out.</summary>
/// <param name="Title">Where the file states it apart from its text.</param>
internal sealed record EssayParts(
    string? Title, IReadOnlyList<EssayBlock> Blocks, IReadOnlyList<FootnoteText> Footnotes);
