using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>A list of key points cut into pages that fit a message and a thumb.</summary>
internal static class KeyPointPages
{
    private const int Characters = 1_400;

    private const int KeyPoints = 10;

    /// <param name="Lines">The key points, with a heading where a section begins.</param>
    /// <param name="KeyPoints">With their numbers in the whole list, from 1.</param>
    internal sealed record Page(
        ImmutableArray<RichText> Lines, ImmutableArray<(int Number, KeyPoint KeyPoint)> KeyPoints);

    public static ImmutableArray<Page> Of(Request request, ImmutableArray<KeyPoint> keyPoints)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        var lines = ImmutableArray.CreateBuilder<RichText>();
        var onPage = ImmutableArray.CreateBuilder<(int, KeyPoint)>();
        var length = 0;
        for (var index = 0; index < keyPoints.Length; index++)
        {
            var line = Line(request, index + 1, keyPoints[index]);
            if (onPage.Count == KeyPoints || (onPage.Count > 0 && length + line.ToString().Length > Characters))
            {
                pages.Add(new Page(lines.DrainToImmutable(), onPage.DrainToImmutable()));
                length = 0;
            }

            if (onPage.Count == 0 || keyPoints[index].SectionId != keyPoints[index - 1].SectionId)
            {
                var section = request.Edition.Section(keyPoints[index].SectionId);
                lines.Add(RichText.Of($"\n{request.Phrases.SectionTitle(section.Number, section.Heading):b}"));
                length += lines[^1].ToString().Length;
            }

            lines.Add(line);
            length += line.ToString().Length + 1;
            onPage.Add((index + 1, keyPoints[index]));
        }

        if (onPage.Count > 0)
        {
            pages.Add(new Page(lines.DrainToImmutable(), onPage.DrainToImmutable()));
        }

        return pages.DrainToImmutable();
    }

    private static RichText Line(Request request, int number, KeyPoint keyPoint)
    {
        var marks = string.Concat(keyPoint.Footnotes.Select(footnote => $"[{footnote}]"));
        var kind = request.Phrases.InBrackets(request.Phrases.KindInWords(keyPoint.Kind, keyPoint.QuotedFrom));
        var line = RichText.Of($"{number}. {keyPoint.Text}{marks}{kind:f}");
        return keyPoint.Note is { } note ? RichText.Of($"{line}\n{request.Phrases.Doubt(note)}") : line;
    }
}
