using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Warns of text that is the essay's rather than the pack's own.</summary>
internal sealed class QuotationCheck
{
    private const int Window = PackLimits.Quotation + 1;

    private readonly HashSet<string> _windows = new(StringComparer.Ordinal);

    public QuotationCheck(Essay essay)
    {
        foreach (var paragraph in essay.Sections.SelectMany(section => section.Paragraphs))
        {
            var text = string.Concat(paragraph.Sentences.Select(sentence => sentence.Text));
            for (var i = 0; i + Window <= text.Length; i++)
            {
                _windows.Add(text.Substring(i, Window));
            }
        }
    }

    public void Check(EditionDraft draft)
    {
        foreach (var item in draft.Syntax.Sections.SelectMany(section => section.Items))
        {
            Check(draft.Source, item);
        }
    }

    private void Check(SourceText source, ItemSyntax item)
    {
        foreach (var text in new[] { item.Text, item.Quote }.OfType<MarkedText>())
        {
            var run = LongestRun(text.Plain);
            if (run > PackLimits.Quotation && text.Attributes.Classes.All(name => name.Name != "citation"))
            {
                source.Warn(text.Offset,
                    $"{run} characters in a row are the essay's, {PackLimits.Quotation} may be quoted",
                    "say it in your own words");
            }
        }

        foreach (var child in item.Items)
        {
            Check(source, child);
        }
    }

    private int LongestRun(string written)
    {
        var text = EssayText.Normalise(written);
        var longest = 0;
        var windows = 0;
        for (var i = 0; i + Window <= text.Length; i++)
        {
            windows = _windows.Contains(text.Substring(i, Window)) ? windows + 1 : 0;
            longest = Math.Max(longest, windows > 0 ? Window + windows - 1 : 0);
        }

        return longest;
    }
}
