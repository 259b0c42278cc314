using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>All there is to know about one footnote.</summary>
internal static class FootnoteView
{
    private const int KeyPointsShown = 4;

    public static RichText Of(Request request, Footnote footnote)
    {
        var phrases = request.Phrases;
        var paragraphs = new List<RichText>
        {
            RichText.Lines(
                RichText.Of($"{phrases.FootnoteOf(footnote.Number, request.Edition.Footnotes.Length):b}"),
                WithAddress(footnote, footnote.Citation)),
        };
        paragraphs.AddRange(Doubt(request, footnote));

        if (Citing(request, footnote) is { IsEmpty: false } citing)
        {
            paragraphs.Add(CitedIn(request, footnote, citing));
        }

        paragraphs.AddRange(Sentences(request, footnote));
        return RichText.Join("\n\n", paragraphs);
    }

    /// <summary>In short, as the result of a search, with the words found marked.</summary>
    public static RichText Found(Request request, Footnote footnote, LookupResult result)
    {
        var marks = result.Text.StartsWith(footnote.Citation, StringComparison.Ordinal) ? result.Marks : [];
        var sections = SectionsCiting(request, footnote).Select(request.Phrases.SectionName).ToList();
        return RichText.Join("\n\n",
        [
            RichText.Lines(
                RichText.Of($"📖 {request.Phrases.FootnoteName(footnote.Number):b}"),
                WithAddress(footnote, MarkedText.Of(footnote.Citation, marks))),
            .. Doubt(request, footnote),
            .. sections.Count > 0 ? [request.Phrases.CitedIn(sections)] : Array.Empty<RichText>(),
        ]);
    }

    public static IEnumerable<int> SectionsCiting(Request request, Footnote footnote) => Citing(request, footnote)
        .Select(keyPoint => request.Edition.Section(keyPoint.SectionId).Number)
        .Distinct();

    private static RichText WithAddress(Footnote footnote, RichText citation) =>
        footnote.Address is { } address ? RichText.Lines(citation, RichText.Link(address, address)) : citation;

    private static IEnumerable<RichText> Doubt(Request request, Footnote footnote) =>
        footnote.Note is { } note ? [request.Phrases.Doubt(note)] : [];

    private static ImmutableArray<KeyPoint> Citing(Request request, Footnote footnote) =>
        [.. request.Edition.KeyPoints.Where(keyPoint => keyPoint.Footnotes.Contains(footnote.Number))];

    private static RichText CitedIn(Request request, Footnote footnote, ImmutableArray<KeyPoint> citing)
    {
        var sections = SectionsCiting(request, footnote).Select(request.Phrases.SectionName);
        var lines = citing.Take(KeyPointsShown)
            .Select(keyPoint => RichText.Of($"• {TextCutter.Cut(keyPoint.Text, 160)}"));
        return RichText.Lines(lines
            .Prepend(request.Phrases.CitedIn(sections))
            .Concat(citing.Length > KeyPointsShown ? [request.Phrases.AndMore(citing.Length - KeyPointsShown)] : []));
    }

    /// <summary>The sentences of the imported essay that cite it.</summary>
    private static IEnumerable<RichText> Sentences(Request request, Footnote footnote) =>
        from section in request.Pack.Pack.Essay?.Sections ?? []
        from paragraph in section.Paragraphs
        from sentence in paragraph.Sentences
        where sentence.Footnotes.Contains(footnote.Number)
        select request.Phrases.InTheEssay(section.Number, paragraph.Number, sentence.Text);
}
