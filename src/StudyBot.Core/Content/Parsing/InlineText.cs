using System.Text;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary>The text of a paragraph, its lines joined, that still knows where each character came from.</summary>
internal sealed class InlineText
{
    /// <summary>Where each line begins in <see cref="Text"/>, and where in the file.</summary>
    private readonly List<int> _indexes = [];

    private readonly List<int> _offsets = [];

    public string Text { get; private set; } = "";

    public static InlineText Of(LeafBlock block)
    {
        var joined = new InlineText();
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            line.TrimStart();
            var content = line.ToString().Trim('\r', '\n', ' ', '\t');
            if (text.Length > 0 && content.Length > 0 && !Script.IsWide(text[^1]) && !Script.IsWide(content[0]))
            {
                text.Append(' ');
            }

            joined._indexes.Add(text.Length);
            joined._offsets.Add(line.Start);
            text.Append(content);
        }

        if (joined._offsets.Count == 0)
        {
            joined._indexes.Add(0);
            joined._offsets.Add(block.Span.Start);
        }

        joined.Text = text.ToString();
        return joined;
    }

    /// <summary>Where the character stands in the file.</summary>
    public int Offset(int index)
    {
        var line = _indexes.Count - 1;
        while (line > 0 && _indexes[line] > index)
        {
            line--;
        }

        return _offsets[line] + Math.Max(index - _indexes[line], 0);
    }
}
