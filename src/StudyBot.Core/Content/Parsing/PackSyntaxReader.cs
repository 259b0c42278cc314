using System.Collections.Immutable;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Turns Markdown's blocks into sections, items and footnotes; what has no place there is a problem.</summary>
internal sealed class PackSyntaxReader(SourceText source)
{
    private const int MaxDepth = 3;

    private readonly List<SectionSyntax> _sections = [];
    private readonly List<FootnoteSyntax> _footnotes = [];

    /// <summary>Null, and problems, where there is no front matter to go by.</summary>
    public PackSyntax? Read()
    {
        ControlCharacters.Find(source);
        if (MarkdownBlocks.Read(source) is not { } document
            || new FrontMatterReader(source).Read(document) is not { } matter)
        {
            return null;
        }

        foreach (var block in document.Where(block => !MarkdownBlocks.IsComment(block)))
        {
            Read(block);
        }

        return new PackSyntax(source, matter, _sections, _footnotes);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _sections.Add(new SectionSyntax(InlineLexer.Read(source, InlineText.Of(heading)), []));
                break;
            case ListBlock list when _sections.Count == 0:
                source.Error(list.Span.Start, "the list stands in no section",
                    "put a heading before it: # Heading {#id number=1}");
                break;
            case ListBlock list:
                _sections[^1].Items.AddRange(ReadItems(list, depth: 1));
                break;
            case FootnoteDefinition footnote:
                var (text, _, quote) = ReadContent(footnote, depth: MaxDepth, "footnote");
                _footnotes.Add(new FootnoteSyntax(footnote.Span.Start, footnote.Label, text, quote));
                break;
            case LinkReferenceDefinitionGroup links:
                foreach (var link in links)
                {
                    source.Error(link.Span.Start, "this reads as the address of a Markdown link",
                        "write a footnote as [^1]: text");
                }

                break;
            default:
                Misplaced(block, _sections.Count == 0 ? "any section" : "any key point");
                break;
        }
    }

    private ImmutableArray<ItemSyntax> ReadItems(ListBlock list, int depth) =>
        [.. list.OfType<ListItemBlock>().Select(item => ReadItem(item, depth))];

    private ItemSyntax ReadItem(ListItemBlock block, int depth)
    {
        var (text, items, quote) = ReadContent(block, depth, "item");
        return new ItemSyntax(text, items, quote);
    }

    private (MarkedText Text, ImmutableArray<ItemSyntax> Items, MarkedText? Quote) ReadContent(
        ContainerBlock container, int depth, string what)
    {
        MarkedText? text = null;
        MarkedText? quote = null;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        foreach (var block in container.Where(block => !MarkdownBlocks.IsComment(block)))
        {
            switch (block)
            {
                case ParagraphBlock paragraph when text is null:
                    text = InlineLexer.Read(source, InlineText.Of(paragraph));
                    break;
                case ParagraphBlock paragraph:
                    source.Error(paragraph.Span.Start, $"the {what} has a second paragraph",
                        "join them, or make it a note with >");
                    break;
                case QuoteBlock note when quote is null:
                    quote = ReadQuote(note);
                    break;
                case QuoteBlock note:
                    source.Error(note.Span.Start, $"the {what} has a second note", "join them with a line '>' between");
                    break;
                case ListBlock list when depth < MaxDepth:
                    items.AddRange(ReadItems(list, depth + 1));
                    break;
                default:
                    Misplaced(block, $"the {what}'s parts");
                    break;
            }
        }

        var empty = new MarkedText(container.Span.Start, null, [], Attributes.None(container.Span.Start));
        return (text ?? empty, items.ToImmutable(), quote);
    }

    /// <summary>Paragraphs of a note are joined by line feeds.</summary>
    private MarkedText? ReadQuote(QuoteBlock quote)
    {
        MarkedText? note = null;
        foreach (var block in quote)
        {
            if (block is not ParagraphBlock paragraph)
            {
                Misplaced(block, "a note's text");
                continue;
            }

            var text = InlineLexer.Read(source, InlineText.Of(paragraph));
            note = note is null
                ? text
                : note with { Parts = [.. note.Parts, new Words(text.Offset, "\n"), .. text.Parts] };
        }

        return note;
    }

    /// <summary>Markdig has a code block begin with its line.</summary>
    private static int Start(Block block) =>
        block is CodeBlock { Lines: { Count: > 0 } lines } ? lines.Lines[0].Slice.Start : block.Span.Start;

    private void Misplaced(Block block, string where)
    {
        var (what, cure) = block switch
        {
            CodeBlock => ("the text is indented so deeply that it reads as code", "indent each level by 2 or 4 spaces"),
            QuoteBlock => ($"the note stands outside {where}", "indent it below its item"),
            HtmlBlock => ("HTML has no meaning here", "remove it, or make it a comment <!-- … -->"),
            ListBlock =>
                ($"the list stands outside {where}", "items have three levels: key points, questions, options"),
            HeadingBlock => ("a heading stands in an item", "begin headings at the start of a line"),
            _ => ($"the text stands outside {where}", "make it a list item below a heading"),
        };
        source.Error(Start(block), what, cure);
    }
}
