using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Lookup.Entries;

/// <summary>Something that can be found.</summary>
internal abstract record Entry(string Id, int SectionNumber)
{
    public abstract LookupKind Kind { get; }

    /// <summary>Read anew at each call: an index of many paragraphs must not hold their text twice.</summary>
    public abstract ImmutableArray<EntryField> Fields();
}

internal sealed record KeyPointEntry(KeyPoint KeyPoint, int SectionNumber, ImmutableArray<EntryField> AllFields)
    : Entry(KeyPoint.Id, SectionNumber)
{
    public override LookupKind Kind => LookupKind.KeyPoint;

    public override ImmutableArray<EntryField> Fields() => AllFields;
}

/// <param name="Number">The reader's number.</param>
internal sealed record FootnoteEntry(int Number, int SectionNumber, ImmutableArray<EntryField> AllFields)
    : Entry($"footnote-{Number}", SectionNumber)
{
    public override LookupKind Kind => LookupKind.Footnote;

    public override ImmutableArray<EntryField> Fields() => AllFields;
}

/// <summary>A paragraph of the imported essay; its sentences are its fields.</summary>
internal sealed record ParagraphEntry(EssayParagraph Paragraph, int SectionNumber)
    : Entry($"s{SectionNumber}-p{Paragraph.Number}", SectionNumber)
{
    public override LookupKind Kind => LookupKind.Paragraph;

    public override ImmutableArray<EntryField> Fields() =>
        [.. Paragraph.Sentences.Select(sentence => new EntryField(FieldRole.Text, sentence.Text))];
}
