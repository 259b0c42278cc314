using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>A run of text with its marks taken out.</summary>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Checkbox">True for <c>[x]</c>, false for <c>[ ]</c>, null without either.</param>
internal sealed record MarkedText(
    int Offset, bool? Checkbox, ImmutableArray<InlinePart> Parts, Attributes Attributes)
{
    /// <summary>What a person reads: gaps filled, footnote marks gone.</summary>
    public string Plain => string.Concat(Parts.Select(part => part switch
    {
        Words words => words.Text,
        Gap gap => gap.Alternatives[0],
        _ => "",
    })).Trim();

    public IEnumerable<Gap> Gaps => Parts.OfType<Gap>();

    public IEnumerable<FootnoteMark> FootnoteMarks => Parts.OfType<FootnoteMark>();
}

/// <summary>A closed family: what stands in a line of text.</summary>
internal abstract record InlinePart(int Offset);

internal sealed record Words(int Offset, string Text) : InlinePart(Offset);

/// <param name="Alternatives">At least one; the first is shown.</param>
internal sealed record Gap(int Offset, int Number, ImmutableArray<string> Alternatives, string? Hint)
    : InlinePart(Offset);

internal sealed record FootnoteMark(int Offset, string Label) : InlinePart(Offset);

/// <summary>The braces at the end: <c>{#id .class key="value"}</c>.</summary>
internal sealed record Attributes(
    int Offset, Attribute? Id, ImmutableArray<Attribute> Classes, ImmutableArray<Attribute> Values)
{
    public static Attributes None(int offset) => new(offset, null, [], []);

    public Attribute? Find(string name) => Values.FirstOrDefault(attribute => attribute.Name == name);
}

/// <param name="Value">Empty for ids and classes.</param>
internal sealed record Attribute(int Offset, string Name, string Value);
