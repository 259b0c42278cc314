using System.Collections.Immutable;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers;

/// <summary>Rows of buttons that every platform can show: at most five rows of five.</summary>
public static class Buttons
{
    public const int PerRow = 5;

    private const int Rows = 5;

    /// <summary>A text with rows of buttons below; empty rows are left out, long ones go on in the next.</summary>
    public static Reply Below(RichText text, params IEnumerable<IEnumerable<Choice>> rows)
    {
        var chunks = rows.SelectMany(row => row.Chunk(PerRow)).Take(Rows)
            .Select(chunk => chunk.ToImmutableArray()).ToImmutableArray();
        return chunks.IsEmpty ? Reply.Say(text) : new Reply([new TextPart(text), new ChoicesPart(chunks)]);
    }
}
