using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>A paragraph of the imported essay.</summary>
internal sealed record FoundParagraph(EssaySection Section, EssayParagraph Paragraph)
{
    public const string Verb = "paragraph";

    /// <summary>A paragraph is shown whole up to here; the longest of real essays is shorter.</summary>
    private const int Longest = 3_000;

    /// <param name="id">Section and paragraph: <c>s2-p1</c>.</param>
    public static FoundParagraph? Find(Request request, string id)
    {
        var (section, paragraph) = Numbers(id);
        return request.Pack.Pack.Essay?.Sections.FirstOrDefault(one => one.Number == section) is { } found
            && found.Paragraphs.FirstOrDefault(one => one.Number == paragraph) is { } inIt
                ? new FoundParagraph(found, inIt)
                : null;
    }

    public static string IdOf(Passage passage) => $"s{passage.SectionNumber}-p{passage.Paragraph}";

    /// <summary>The sentence found, with the words marked.</summary>
    public static RichText Marked(Request request, LookupResult result)
    {
        var sentence = result.Passage is { } passage
            ? MarkedText.Of(passage, result.PassageMarks)
            : MarkedText.Of(result.Text, result.Marks);
        return "📖 " + request.Phrases.InTheEssay(result.SectionNumber, Numbers(result.Id).Paragraph, sentence);
    }

    /// <summary>What the sentence cites; the whole paragraph, when it is not known which.</summary>
    public IEnumerable<int> Footnotes(string? sentence) => Paragraph.Sentences
        .Where(one => sentence is null || one.Text == sentence)
        .SelectMany(one => one.Footnotes)
        .Distinct();

    public Reply Whole(Request request) => Buttons.Below(
        request.Phrases.InTheEssay(
            Section.Number,
            Paragraph.Number,
            TextCutter.Cut(string.Concat(Paragraph.Sentences.Select(sentence => sentence.Text)), Longest)),
        Footnotes(null).Take(Buttons.PerRow - 1).Select(number => Evidence.ToFootnote(request, number))
            .Prepend(Evidence.ToSection(request, Section.Number)));

    private static (int Section, int Paragraph) Numbers(string id) =>
        id.Split('-') is [['s', .. var section], ['p', .. var paragraph]]
            ? (NumberReader.Read(section) ?? -1, NumberReader.Read(paragraph) ?? -1)
            : (-1, -1);
}
