using System.Collections.Immutable;
using StudyBot.Core.Lookup;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>Text with the words that were searched for marked.</summary>
internal static class MarkedText
{
    public static RichText Of(string text, ImmutableArray<TextRange> marks)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var (start, length) in marks)
        {
            Add(at, start, TextStyle.Plain);
            Add(start, start + length, TextStyle.Mark);
            at = start + length;
        }

        Add(at, text.Length, TextStyle.Plain);
        return new RichText(spans.ToImmutable());

        void Add(int from, int to, TextStyle style)
        {
            var end = Math.Min(to, text.Length);
            if (end > from)
            {
                spans.Add(new TextSpan(text[from..end], style));
            }
        }
    }
}
