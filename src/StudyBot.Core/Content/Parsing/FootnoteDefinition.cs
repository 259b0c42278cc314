using Markdig.Parsers;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary><c>[^label]: text</c> with further blocks indented below it.</summary>
internal sealed class FootnoteDefinition(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }
}

/// <summary>
/// Reads footnote definitions and keeps all of them. Markdig's own extension drops those that no inline mark cites, and
/// here the inline marks are read by <see cref="InlineLexer"/>.
/// </summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser()
    {
        OpeningCharacters = ['['];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var text = line.Text;
        var start = line.Start + 2;
        if (processor.IsCodeIndent || processor.PeekChar(1) != '^'
            || processor.GetCurrentContainerOpened() is not MarkdownDocument)
        {
            return BlockState.None;
        }

        var close = text.IndexOf(']', start, line.End + 1 - start);
        if (close <= start || close + 1 > line.End || text[close + 1] != ':')
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new FootnoteDefinition(this)
        {
            Label = text[start..close].Trim(),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, line.End),
        });
        processor.GoToColumn(processor.Column + close + 2 - line.Start);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}
