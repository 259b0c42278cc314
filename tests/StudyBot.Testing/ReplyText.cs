using StudyBot.Core.Replies;

namespace StudyBot.Testing;

/// <summary>
/// A reply as readable lines: words found ⟦so⟧, a diff {-so-}{+so+}, links as <c>text &lt;address&gt;</c>, buttons
/// [so], a row a line.
/// </summary>
public static class ReplyText
{
    public static string Of(Reply reply) => string.Join("\n", reply.Parts.Select(Of));

    public static string Of(RichText text) => string.Concat(text.Spans.Select(Of));

    private static string Of(ReplyPart part) => part switch
    {
        TextPart text => Of(text.Text),
        ChoicesPart choices => string.Join(
            "\n", choices.Rows.Select(row => string.Join(" ", row.Select(choice => $"[{choice.Label}]")))),
        QuestionPart question => string.Join(
            "\n",
            question.Options.Select(option => $"[{option}]")
                .Prepend(Of(question.Prompt)).Prepend(Of(question.Header)).Append(question.Instruction)),
        SuggestionsPart suggestions => string.Join(
            "\n", suggestions.Suggestions.Select(one => $"{one.Value} | {one.Title} | {one.Description}")),
        MarkPart mark => $"({mark.Mark})",
        FilePart file => $"({file.FileName})",
        PicturePart picture => $"({picture.AlternativeText})",
        DrawingPart drawing => $"({drawing.AlternativeText})",
        DeckPart deck => $"({deck.FileName})",
        _ => throw new InvalidOperationException($"No words for {part.GetType().Name}."),
    };

    private static string Of(TextSpan span)
    {
        var text = span.Style.HasFlag(TextStyle.Mark) ? $"⟦{span.Text}⟧"
            : span.Style.HasFlag(TextStyle.Deleted) ? $"{{-{span.Text}-}}"
            : span.Style.HasFlag(TextStyle.Inserted) ? $"{{+{span.Text}+}}"
            : span.Text;
        return span.Link is null || span.Link == span.Text ? text : $"{text} <{span.Link}>";
    }
}
