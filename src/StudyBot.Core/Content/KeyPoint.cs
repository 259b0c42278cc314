using System.Collections.Immutable;

namespace StudyBot.Core.Content;

/// <summary>On whose word a key point stands.</summary>
public enum KeyPointKind
{
    /// <summary>The essay states it.</summary>
    Stated,

    /// <summary>Quoted or reported from a document, which is named.</summary>
    Quoted,

    /// <summary>The essay claims it and names no source.</summary>
    Claimed,

    /// <summary>The author's own view.</summary>
    Opinion,

    /// <summary>What a footnote cites.</summary>
    Citation,
}

/// <param name="Id">Stable id; progress hangs on it.</param>
/// <param name="SectionId">The section it stands in.</param>
/// <param name="Text">In the pack's own words, without cloze marks and footnote marks.</param>
/// <param name="QuotedFrom">The document, for <see cref="KeyPointKind.Quoted"/>.</param>
/// <param name="Footnotes">Readers' numbers of the footnotes it rests on.</param>
/// <param name="Anchor">A phrase of at most 30 characters of the essay (its own language), or null.</param>
/// <param name="Note">What is doubtful about it, or null.</param>
/// <param name="Passage">The sentence of the imported essay that holds the anchor; null without an essay or an anchor.</param>
public sealed record KeyPoint(
    string Id,
    string SectionId,
    KeyPointKind Kind,
    string Text,
    string? QuotedFrom,
    ImmutableArray<int> Footnotes,
    string? Anchor,
    string? Note,
    Passage? Passage);

/// <summary>A sentence of the imported essay.</summary>
/// <param name="SectionNumber">The reader's number of the section.</param>
/// <param name="Paragraph">The paragraph's number in its section, from 1.</param>
/// <param name="Sentence">Its own characters, artefacts removed.</param>
public sealed record Passage(int SectionNumber, int Paragraph, string Sentence);
