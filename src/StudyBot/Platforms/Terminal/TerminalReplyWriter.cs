using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Platforms.Terminal;

/// <summary>Turns a reply into lines, with its buttons numbered and its options lettered.</summary>
public static class TerminalReplyWriter
{
    private const int BarWidth = 20;

    /// <param name="phrases">The terminal's own words.</param>
    /// <param name="isGroup">Is it shown where others are, too?</param>
    /// <param name="place">Said first, faintly, when it is shown elsewhere than where the user is; null
    /// otherwise.</param>
    public static TerminalMessage Write(Reply reply, Phrases phrases, bool isGroup, string? place = null)
    {
        var lines = ImmutableArray.CreateBuilder<TerminalLine>();
        var actions = ImmutableArray.CreateBuilder<string>();
        TerminalQuestion? question = null;
        if (place is not null)
        {
            lines.Add(TerminalLine.Faint(place));
        }

        if (isGroup && reply.OnlyFor is { } account)
        {
            lines.Add(TerminalLine.Faint(phrases.TerminalOnlyFor(account.User)));
        }

        foreach (var part in reply.Parts)
        {
            switch (part)
            {
                case TextPart text:
                    lines.AddRange(Lines(text.Text));
                    break;
                case QuestionPart asked:
                    lines.AddRange(Lines(asked));
                    question = new TerminalQuestion(reply.Slot, ProgressOf(asked));
                    break;
                case ChoicesPart choices:
                    lines.AddRange(choices.Rows.Select(row => Row(row, actions)));
                    break;
                case MarkPart mark:
                    lines.Add(Line(mark.Mark));
                    break;
                case PicturePart picture:
                    lines.AddRange(Lines(picture.AlternativeText));
                    break;
                case DrawingPart drawing:
                    lines.AddRange(TerminalDrawing.Of(drawing.Picture));
                    break;
                case SuggestionsPart suggestions:
                    lines.AddRange(suggestions.Suggestions.Select(suggestion => new TerminalLine(
                        Span(suggestion.Title), Span("  " + suggestion.Description, TextStyle.Faint))));
                    break;
                default:
                    throw new InvalidOperationException($"No lines for {part.GetType().Name}.");
            }
        }

        return new TerminalMessage(
            lines.ToImmutable(), actions.ToImmutable(), question, reply.Replaces ? reply.Slot : null);
    }

    /// <summary>A line for each line of the text; an address that is not its own text stands behind it.</summary>
    public static IEnumerable<TerminalLine> Lines(RichText text)
    {
        var line = ImmutableArray.CreateBuilder<TerminalSpan>();
        foreach (var span in text.Spans)
        {
            var pieces = span.Text.Split('\n');
            for (var index = 0; index < pieces.Length; index++)
            {
                if (index > 0)
                {
                    yield return new TerminalLine(line.ToImmutable());
                    line.Clear();
                }

                if (pieces[index].Length > 0)
                {
                    line.Add(Span(pieces[index], span.Style, VerdictTones.Of(span.Text), span.Link));
                }
            }

            if (span.Link is { } link && link != span.Text)
            {
                line.Add(Span($" <{link}>", TextStyle.Faint, link: link));
            }
        }

        yield return new TerminalLine(line.ToImmutable());
    }

    private static IEnumerable<TerminalLine> Lines(QuestionPart question)
    {
        yield return Bar(question);
        foreach (var line in Lines(question.Header).Concat(Lines(Bold(question.Prompt))))
        {
            yield return line;
        }

        for (var index = 0; index < question.Options.Length; index++)
        {
            yield return new TerminalLine(
                [Span($"  {(char)('A' + index)}. ", tone: TerminalTone.Key), Span(question.Options[index])], Indent: 5);
        }

        yield return TerminalLine.Faint(question.Instruction);
    }

    private static RichText Bold(RichText text) =>
        new([.. text.Spans.Select(span => span with { Style = span.Style | TextStyle.Bold })]);

    private static TerminalLine Bar(QuestionPart question)
    {
        var (number, total) = question.Progress;
        var done = total > 0 ? Math.Clamp((number - 1) * BarWidth / total, 0, BarWidth) : 0;
        return new TerminalLine(
            [
                new TerminalSpan(new string('━', done), Tone: TerminalTone.Done),
                new TerminalSpan(new string('━', BarWidth - done), TextStyle.Faint),
                Span(" " + ProgressOf(question), TextStyle.Faint),
            ],
            IsDecoration: true);
    }

    private static string ProgressOf(QuestionPart question) =>
        string.Create(CultureInfo.InvariantCulture, $"{question.Progress.Number}/{question.Progress.Total}");

    private static TerminalLine Row(ImmutableArray<Choice> row, ImmutableArray<string>.Builder actions)
    {
        var spans = ImmutableArray.CreateBuilder<TerminalSpan>();
        foreach (var choice in row)
        {
            if (spans.Count > 0)
            {
                spans.Add(Span("  "));
            }

            if (choice.Action is { } action)
            {
                actions.Add(action);
                spans.Add(
                    Span(string.Create(CultureInfo.InvariantCulture, $"[{actions.Count}] "), tone: TerminalTone.Key));
                spans.Add(Span(choice.Label));
            }
            else
            {
                spans.Add(Span(choice.Label, link: choice.Link));
                spans.Add(Span($" <{choice.Link}>", TextStyle.Faint, link: choice.Link));
            }
        }

        return new TerminalLine(spans.ToImmutable());
    }

    private static TerminalLine Line(Mark mark) => new(mark switch
    {
        Mark.Right => Span("✓", tone: TerminalTone.Right),
        Mark.Partial => Span("½", tone: TerminalTone.Partial),
        Mark.Wrong => Span("✗", tone: TerminalTone.Wrong),
        _ => Span("·", TextStyle.Faint),
    });

    private static TerminalSpan Span(
        string text, TextStyle style = TextStyle.Plain, TerminalTone tone = TerminalTone.Plain, string? link = null) =>
        new(TerminalText.Clean(text), style, tone, link is null ? null : TerminalText.Clean(link));
}
