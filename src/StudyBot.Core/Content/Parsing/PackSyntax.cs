using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>One language's file as it is written, before anything is known of what its items mean.</summary>
internal sealed record PackSyntax(
    SourceText Source,
    FrontMatter FrontMatter,
    IReadOnlyList<SectionSyntax> Sections,
    IReadOnlyList<FootnoteSyntax> Footnotes);

internal sealed record SectionSyntax(MarkedText Heading, List<ItemSyntax> Items);

/// <summary>A list item: a key point, below it a question or fact, below that an option, answer, part or
/// step.</summary>
/// <param name="Quote">The block quote under it, or null.</param>
internal sealed record ItemSyntax(MarkedText Text, ImmutableArray<ItemSyntax> Items, MarkedText? Quote);

internal sealed record FootnoteSyntax(int Offset, string Label, MarkedText Text, MarkedText? Quote);
