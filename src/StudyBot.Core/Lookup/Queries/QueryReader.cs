using System.Collections.Immutable;
using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Understands a query: which part of the essay, what about, what sort of answer.</summary>
internal sealed class QueryReader
{
    private const int LongestQuery = 400;
    private const int MostConcepts = 40;

    private readonly ConceptMaker _concepts;
    private readonly IdeographReader _ideographs;
    private readonly WordReader _words;

    /// <param name="languages">Of the pack's editions.</param>
    public QueryReader(Postings postings, NameTable names, int entries, ImmutableHashSet<string> languages)
    {
        _concepts = new ConceptMaker(postings, names, entries, languages);
        var segmenter = new Segmenter(names);
        var speller = new Speller(postings, names, segmenter, _concepts);
        _ideographs = new IdeographReader(postings, names, segmenter, speller);
        _words = new WordReader(postings, names, _concepts, speller, _ideographs);
    }

    public Query Read(string text)
    {
        var shortened = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var references = References.Read(shortened, TextFolding.Fold(shortened).Text);
        var reading = new Reading(_concepts);
        foreach (var run in Run.In(ReadDates(references.Rest, reading)))
        {
            if (run.IsSpaced)
            {
                _words.Read(run.Text.Split(' '), reading);
            }
            else
            {
                _ideographs.Read(run.Text, reading);
            }
        }

        return new Query(
            [.. reading.Concepts.DistinctBy(concept => concept.Written).Take(MostConcepts)],
            reading.Answer,
            references.Footnote,
            references.WantsFootnotes,
            references.Section);
    }

    /// <returns>The text without the dates.</returns>
    private static string ReadDates(string text, Reading reading)
    {
        foreach (var mention in Dates.In(text).OrderByDescending(mention => mention.Start).ToList())
        {
            if (mention.Start + mention.Length > text.Length)
            {
                continue;
            }

            reading.AddNumber(text.Substring(mention.Start, mention.Length), TermKey.DayTokens(mention));
            if (mention.Year is { } year)
            {
                reading.AddNumber($"{year}", [$"#{year}"]);
            }

            text = text.Remove(mention.Start, mention.Length).Insert(mention.Start, " ");
        }

        return text;
    }
}
