using StudyBot.Core.Content;
using StudyBot.Core.Lookup.Entries;
using StudyBot.Core.Lookup.Queries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>Evidence as a result in the asked language.</summary>
internal sealed class ResultWriter(Pack pack, string language, Query query)
{
    private readonly Edition _edition = pack.In(language);

    public LookupResult Write(Evidence evidence)
    {
        var (text, passage) = evidence.Entry switch
        {
            KeyPointEntry point => (
                (_edition.KeyPoint(point.Id) ?? point.KeyPoint).Text, point.KeyPoint.Passage?.Sentence),
            FootnoteEntry footnote => (Citation(footnote.Number), null),
            ParagraphEntry paragraph => (
                string.Concat(paragraph.Paragraph.Sentences.Select(sentence => sentence.Text)),
                paragraph.Paragraph.Sentences[evidence.Field].Text),
            _ => ("", null),
        };
        return new LookupResult(
            evidence.Entry.Kind,
            evidence.Entry.Id,
            evidence.Entry.SectionNumber,
            Heading(evidence.Entry.SectionNumber),
            (evidence.Entry as FootnoteEntry)?.Number,
            text,
            passage,
            evidence.Score,
            Marker.Mark(text, query),
            passage is null ? [] : Marker.Mark(passage, query));
    }

    private string Citation(int number)
    {
        var footnote = _edition.Footnote(number) ?? pack.Editions[pack.OwnLanguage].Footnote(number)!;
        return footnote.Address is { } address ? $"{footnote.Citation} {address}" : footnote.Citation;
    }

    private string Heading(int number) =>
        _edition.Sections.FirstOrDefault(section => section.Number == number)?.Heading
        ?? pack.Essay?.Sections.FirstOrDefault(section => section.Number == number)?.Heading ?? "";
}
