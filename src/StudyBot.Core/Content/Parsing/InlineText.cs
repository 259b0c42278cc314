using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary>The text of a paragraph, its lines joined, that still knows where each character came from.</summary>
internal sealed class InlineText
{
    private readonly ImmutableArray<(int Index, int Offset)> _lines;

    private InlineText(string text, ImmutableArray<(int Index, int Offset)> lines)
    {
        Text = text;
        _lines = lines;
    }

    public string Text { get; }

    public static InlineText Of(LeafBlock block)
    {
        var text = new StringBuilder();
        var lines = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            line.TrimStart();
            var content = line.ToString().Trim('\r', '\n', ' ', '\t');
            if (text.Length > 0 && content.Length > 0 && !Script.IsWide(text[^1]) && !Script.IsWide(content[0]))
            {
                text.Append(' ');
            }

            lines.Add((text.Length, line.Start));
            text.Append(content);
        }

        return new InlineText(text.ToString(), lines.Count > 0 ? lines.ToImmutable() : [(0, block.Span.Start)]);
    }

    /// <summary>Where the character stands in the file.</summary>
    public int Offset(int index)
    {
        var line = _lines.Last(line => line.Index <= index || line == _lines[0]);
        return line.Offset + Math.Max(index - line.Index, 0);
    }
}
