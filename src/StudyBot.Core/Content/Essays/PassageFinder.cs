namespace StudyBot.Core.Content.Essays;

/// <summary>Finds the sentence that holds a phrase, literally.</summary>
internal sealed class PassageFinder(Essay essay)
{
    /// <param name="section">Where to look first: its number.</param>
    /// <param name="passage">Null where the phrase stands in a heading only.</param>
    public bool TryFind(string phrase, int section, out Passage? passage)
    {
        passage = essay.Sections.OrderBy(candidate => candidate.Number == section ? 0 : 1)
            .SelectMany(candidate => candidate.Paragraphs.Select(paragraph => FindIn(candidate, paragraph, phrase)))
            .FirstOrDefault(found => found is not null) ?? FindInFootnotes(phrase);
        return passage is not null
            || essay.Title.Contains(phrase, StringComparison.Ordinal)
            || essay.Sections.Any(candidate => candidate.Heading.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>A phrase over the end of a sentence gets both sentences.</summary>
    private static Passage? FindIn(EssaySection section, EssayParagraph paragraph, string phrase)
    {
        var text = string.Concat(paragraph.Sentences.Select(sentence => sentence.Text));
        var start = text.IndexOf(phrase, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var held = new List<string>();
        var at = 0;
        foreach (var sentence in paragraph.Sentences)
        {
            if (at < start + phrase.Length && at + sentence.Text.Length > start)
            {
                held.Add(sentence.Text);
            }

            at += sentence.Text.Length;
        }

        return new Passage(section.Number, paragraph.Number, string.Concat(held).Trim());
    }

    /// <summary>The footnote's text, placed where it is cited.</summary>
    private Passage? FindInFootnotes(string phrase)
    {
        var footnote = essay.Footnotes.FirstOrDefault(note => note.Text.Contains(phrase, StringComparison.Ordinal));
        if (footnote is null)
        {
            return null;
        }

        foreach (var section in essay.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                if (paragraph.Sentences.Any(sentence => sentence.Footnotes.Contains(footnote.Number)))
                {
                    return new Passage(section.Number, paragraph.Number, footnote.Text);
                }
            }
        }

        return null;
    }
}
