using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Helpers;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Markdown's blocks with the places they came from; the text inside them is left to our own lexer.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = Build(readsInlines: false);
    private static readonly MarkdownPipeline PipelineWithInlines = Build(readsInlines: true);

    /// <summary>Null, and a problem, where the text is nested beyond reason.</summary>
    public static MarkdownDocument? Read(SourceText source) => Parse(source, Pipeline);

    /// <summary>As <see cref="Read"/>, with the text inside the blocks read as well.</summary>
    public static MarkdownDocument? ReadWithInlines(SourceText source) => Parse(source, PipelineWithInlines);

    private static MarkdownDocument? Parse(SourceText source, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(source.Text, pipeline);
        }
        catch (ArgumentException)
        {
            source.Error(0, "lists or quotations are nested too deeply to be read",
                "a pack needs three levels of lists");
            return null;
        }
    }

    public static bool IsComment(Block block) =>
        block is HtmlBlock { Type: HtmlBlockType.Comment } or ThematicBreakBlock or YamlFrontMatterBlock
            or BlankLineBlock or EmptyBlock;

    private static MarkdownPipeline Build(bool readsInlines)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter();
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        foreach (var parser in readsInlines ? [] : builder.BlockParsers)
        {
            parser.Closed += (_, block) =>
            {
                if (block is LeafBlock leaf)
                {
                    leaf.ProcessInlines = false;
                }
            };
        }

        return builder.Build();
    }
}
