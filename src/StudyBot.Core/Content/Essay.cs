using System.Collections.Immutable;

namespace StudyBot.Core.Content;

/// <summary>The essay's own text, as its user imported it; never part of the repository.</summary>
public sealed record Essay(string Title, ImmutableArray<EssaySection> Sections, ImmutableArray<EssayFootnote> Footnotes);

/// <param name="Number">The reader's number; 0 is the abstract.</param>
public sealed record EssaySection(int Number, string Heading, ImmutableArray<EssayParagraph> Paragraphs);

/// <param name="Number">In its section, from 1.</param>
/// <param name="Sentences">In order; together they are the paragraph.</param>
public sealed record EssayParagraph(int Number, ImmutableArray<EssaySentence> Sentences);

/// <param name="Text">Artefacts removed.</param>
/// <param name="Footnotes">Readers' numbers of the footnotes cited in it.</param>
public sealed record EssaySentence(string Text, ImmutableArray<int> Footnotes);

/// <param name="Number">The reader's number, from 1.</param>
/// <param name="Text">As in the source, artefacts removed.</param>
/// <param name="Address">An absolute http(s) address found in it, or null.</param>
public sealed record EssayFootnote(int Number, string Text, string? Address);
