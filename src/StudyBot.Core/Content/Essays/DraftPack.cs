using System.Globalization;
using System.Text;

namespace StudyBot.Core.Content.Essays;

/// <summary>
/// Writes a pack to begin with: a key point for each important sentence, in the essay's words until somebody rewords
/// it. It is marked as a draft, and has no errors.
/// </summary>
public static class DraftPack
{
    public static string Write(Essay essay, string packId, string language)
    {
        var text = new StringBuilder();
        text.Append($$"""
            ---
            id: {{packId}}
            language: {{language}}
            title: {{EssayWriter.Yaml(essay.Title)}}
            description: ""
            licence: ""
            draft: true   # remove this line when every key point is in your own words
            names: []     # - {id: kazakhstan, category: country, zh: [哈萨克斯坦, 哈国], en: [Kazakhstan]}
            ---

            """);
        var threshold = essay.Sections.SelectMany(section => section.Paragraphs)
            .Any(paragraph => Important(paragraph, Salience.Enough).Any())
            ? Salience.Enough
            : int.MinValue;
        var uncited = essay.Footnotes.Select(footnote => footnote.Number).ToHashSet();
        foreach (var section in essay.Sections)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n# {Heading(section)} {{#{SectionId(section)} number={section.Number}}}\n");
            foreach (var paragraph in section.Paragraphs)
            {
                WriteKeyPoints(text, essay, section, paragraph, Important(paragraph, threshold), uncited);
            }

            if (section == essay.Sections[^1])
            {
                WriteCitations(text, essay, uncited);
            }
        }

        foreach (var footnote in essay.Footnotes)
        {
            WriteFootnote(text, footnote);
        }

        return text.ToString();
    }

    private static string SectionId(EssaySection section) =>
        section.Number == 0 ? "abstract" : string.Create(CultureInfo.InvariantCulture, $"s{section.Number}");

    /// <summary>With its number, as readers know it.</summary>
    private static string Heading(EssaySection section) => section.Number == 0
        ? EssayWriter.Escape(section.Heading)
        : string.Create(CultureInfo.InvariantCulture, $"{section.Number} {EssayWriter.EscapeInline(section.Heading)}");

    private static IEnumerable<int> Important(EssayParagraph paragraph, int threshold) =>
        Enumerable.Range(0, paragraph.Sentences.Length)
            .Where(index => Salience.Of(paragraph.Sentences[index], index, paragraph.Sentences.Length) >= threshold);

    private static void WriteKeyPoints(
        StringBuilder text, Essay essay, EssaySection section, EssayParagraph paragraph, IEnumerable<int> indexes,
        HashSet<int> uncited)
    {
        var finder = new PassageFinder(essay);
        foreach (var i in indexes)
        {
            var sentence = paragraph.Sentences[i];
            uncited.ExceptWith(sentence.Footnotes);
            var marks = EssayWriter.Marks(sentence);
            var kind = sentence.Footnotes.Length > 0 ? "stated" : "claimed";
            var anchor = DraftAnchor.Choose(sentence.Text) is { } phrase
                && finder.TryFind(phrase, section.Number, out _)
                ? $" anchor=\"{phrase}\"" : "";
            var id = string.Create(CultureInfo.InvariantCulture, $"{SectionId(section)}-p{paragraph.Number}-{i + 1}");
            text.Append($"\n- {DraftCloze.Mark(sentence.Text.Trim())}{marks} {{#{id} .{kind}{anchor}}}\n");
        }
    }

    private static void WriteCitations(StringBuilder text, Essay essay, HashSet<int> uncited)
    {
        foreach (var footnote in essay.Footnotes.Where(footnote => uncited.Contains(footnote.Number)))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n- {EssayWriter.Escape(Citation(footnote))}[^{footnote.Number}] ");
            text.Append(CultureInfo.InvariantCulture, $"{{#footnote-{footnote.Number} .citation}}\n");
        }
    }

    private static void WriteFootnote(StringBuilder text, EssayFootnote footnote)
    {
        var url = footnote.Address is null ? "" : $" {{url=\"{footnote.Address}\"}}";
        text.Append(CultureInfo.InvariantCulture,
            $"\n[^{footnote.Number}]: {EssayWriter.Escape(Citation(footnote))}{url}\n");
    }

    /// <summary>Without the address and what introduced it.</summary>
    private static string Citation(EssayFootnote footnote)
    {
        var text = footnote.Address is null
            ? footnote.Text
            : footnote.Text.Replace(footnote.Address, "", StringComparison.Ordinal);
        text = EssayText.Normalise(text.Replace("URL:", "", StringComparison.OrdinalIgnoreCase));
        return text.Length > 0 ? text : footnote.Address ?? "?";
    }
}
