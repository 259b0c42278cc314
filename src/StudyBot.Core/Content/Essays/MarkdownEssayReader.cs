using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>Reads Markdown with Pandoc's footnotes; what is neither paragraph nor heading keeps its text and loses its
/// look.</summary>
internal sealed partial class MarkdownEssayReader(SourceText source)
{
    private readonly List<EssayBlock> _blocks = [];
    private readonly List<FootnoteText> _footnotes = [];
    private string? _title;

    /// <summary>Null, and a problem, where the text is nested beyond reason.</summary>
    public EssayParts? Read()
    {
        if (MarkdownBlocks.ReadWithInlines(source) is not { } document)
        {
            return null;
        }

        foreach (var block in document)
        {
            Read(block);
        }

        var headings = _blocks.Where(block => block.Level > 0).ToList();
        if (_title is null && headings.Count > 1 && headings[0] == _blocks[0] && headings[0].Number is null
            && headings.Skip(1).All(heading => heading.Level > headings[0].Level))
        {
            _title = headings[0].Text;
            _blocks.RemoveAt(0);
        }

        return new EssayParts(_title, _blocks, _footnotes);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock matter:
                var tree = new YamlTreeReader(source, firstLine: 2).Read(matter.Lines.ToString());
                var title = ((tree as YamlMap)?.Find("title") as YamlScalar)?.Value;
                _title = string.IsNullOrEmpty(title) ? null : title;
                break;
            case FootnoteDefinition footnote:
                ReadFootnote(footnote);
                break;
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Read(child);
                }

                break;
            case CodeBlock code:
                Add(Plain(code.Lines.ToString(), code.Span.Start));
                break;
            case LeafBlock { Inline: { } inline } leaf:
                var text = new EssayText();
                InlineFlattener.Flatten(inline, text, leaf.Span.Start);
                Add(text);
                break;
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var text = new EssayText();
        InlineFlattener.Flatten(heading.Inline!, text, heading.Span.Start);
        var block = text.ToBlock(heading.Level);
        if (HeadingAttributes().Match(block.Text) is { Success: true } attributes)
        {
            var end = attributes.Index;
            block = block with
            {
                Text = block.Text[..end],
                Number = SectionNumber().Match(attributes.Value) is { Success: true } stated
                    ? int.Parse(stated.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null,
                Marks = [.. block.Marks.Select(mark => mark with { Index = Math.Min(mark.Index, end) })],
            };
        }

        if (block.Text.Length > 0)
        {
            _blocks.Add(block);
        }
    }

    private void ReadFootnote(FootnoteDefinition footnote)
    {
        var text = new EssayText();
        foreach (var leaf in footnote.Descendants<LeafBlock>())
        {
            text.Add(' ', leaf.Span.Start);
            if (leaf.Inline is { } inline)
            {
                InlineFlattener.Flatten(inline, text, leaf.Span.Start);
            }
        }

        _footnotes.Add(new FootnoteText(footnote.Label, text.ToBlock().Text, footnote.Span.Start));
    }

    private static EssayText Plain(string text, int offset)
    {
        var plain = new EssayText();
        plain.Add(text, offset);
        return plain;
    }

    private void Add(EssayText text)
    {
        if (!text.IsEmpty)
        {
            _blocks.Add(text.ToBlock());
        }
    }

    [GeneratedRegex(@"\s*\{(?:[#.]|[a-z]+=)[^{}]*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingAttributes();

    [GeneratedRegex(@"\bnumber=""?(\d{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();
}
