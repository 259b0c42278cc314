using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>One key point with the sentence it rests on, its doubt and its evidence.</summary>
internal static class KeyPointView
{
    /// <param name="found">The search that found it: its words are marked.</param>
    public static RichText Of(Request request, KeyPoint keyPoint, LookupResult? found = null)
    {
        var lines = new List<RichText>
        {
            RichText.Of($"📖 {(found is null ? keyPoint.Text : MarkedText.Of(found.Text, found.Marks))}"),
        };
        if (keyPoint.Passage is { } passage)
        {
            var sentence = found?.Passage is { } marked ? MarkedText.Of(marked, found.PassageMarks) : passage.Sentence;
            lines.Add(request.Phrases.InTheEssay(passage.SectionNumber, passage.Paragraph, sentence));
        }

        if (keyPoint.Note is { } note)
        {
            lines.Add(request.Phrases.Doubt(note));
        }

        lines.Add(Evidence.LineWithKind(request, keyPoint));
        return RichText.Join("\n\n", lines);
    }

    public static Choice Quiz(Request request, KeyPoint keyPoint) =>
        Evidence.ToQuiz(request, "keypoint", keyPoint.Id);
}
