using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Lookup.Entries;

/// <summary>A pack as a list of what can be found in it, all editions of a thing in one entry.</summary>
internal static class EntryReader
{
    public static ImmutableArray<Entry> Read(Pack pack)
    {
        var own = pack.Editions[pack.OwnLanguage];
        var footnotes = own.Footnotes.Select(footnote => ReadFootnote(pack, footnote));
        var keyPoints = own.KeyPoints.Select(keyPoint => ReadKeyPoint(pack, keyPoint));
        IEnumerable<Entry> paragraphs = pack.Essay?.Sections.SelectMany(section =>
            section.Paragraphs.Select(paragraph => new ParagraphEntry(paragraph, section.Number))) ?? [];
        return [.. footnotes, .. keyPoints, .. paragraphs];
    }

    private static KeyPointEntry ReadKeyPoint(Pack pack, KeyPoint keyPoint)
    {
        var fields = ImmutableArray.CreateBuilder<EntryField>();
        foreach (var edition in OwnFirst(pack))
        {
            if (edition.KeyPoint(keyPoint.Id) is not { } translated)
            {
                continue;
            }

            Add(FieldRole.Text, translated.Text);
            Add(FieldRole.Note, translated.Note);
            Add(FieldRole.Context, edition.Section(keyPoint.SectionId).Heading);
            Add(FieldRole.Context, translated.QuotedFrom);
            foreach (var question in edition.Questions.Where(question => question.KeyPointId == keyPoint.Id))
            {
                Add(FieldRole.Question, AskedAndAnswered(question));
            }

            foreach (var fact in edition.Facts.Where(fact => fact.KeyPointId == keyPoint.Id))
            {
                Add(FieldRole.Question, fact.Text);
            }
        }

        if (keyPoint.Anchor is { } anchor)
        {
            Add(FieldRole.Passage, Clauses.Around(keyPoint.Passage?.Sentence ?? anchor, anchor));
        }

        var section = pack.Editions[pack.OwnLanguage].Section(keyPoint.SectionId).Number;
        return new KeyPointEntry(keyPoint, section, fields.ToImmutable());

        void Add(FieldRole role, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                fields.Add(new EntryField(role, text));
            }
        }
    }

    private static FootnoteEntry ReadFootnote(Pack pack, Footnote footnote)
    {
        var own = pack.Editions[pack.OwnLanguage];
        var citing = own.KeyPoints.Where(keyPoint => keyPoint.Footnotes.Contains(footnote.Number)).ToList();
        var about = citing.Where(keyPoint => keyPoint.Kind == KeyPointKind.Citation)
            .Select(keyPoint => keyPoint.Id).ToHashSet();
        var fields = ImmutableArray.CreateBuilder<EntryField>();
        foreach (var edition in OwnFirst(pack))
        {
            var translated = edition.Footnote(footnote.Number) ?? footnote;
            fields.Add(new EntryField(FieldRole.Text, $"{translated.Citation} {translated.Address}"));
            fields.AddRange(edition.KeyPoints.Where(keyPoint => about.Contains(keyPoint.Id))
                .Select(keyPoint => new EntryField(FieldRole.Question, keyPoint.Text)));
            fields.AddRange(edition.Questions.Where(question => about.Contains(question.KeyPointId))
                .Select(AskedAndAnswered).OfType<string>().Select(text => new EntryField(FieldRole.Question, text)));
            if (translated.Note is { } note)
            {
                fields.Add(new EntryField(FieldRole.Note, note));
            }
        }

        if (pack.Essay?.Footnotes.FirstOrDefault(imported => imported.Number == footnote.Number) is { } original)
        {
            fields.Add(new EntryField(FieldRole.Passage, original.Text));
        }

        var section = citing.Count > 0 ? own.Section(citing[0].SectionId).Number : 0;
        return new FootnoteEntry(footnote.Number, section, fields.ToImmutable());
    }

    private static IEnumerable<Edition> OwnFirst(Pack pack) =>
        pack.Editions.Values.OrderBy(edition => edition.Language == pack.OwnLanguage ? 0 : 1)
            .ThenBy(edition => edition.Language, StringComparer.Ordinal);

    /// <summary>
    /// What is asked with what is right; wrong options and false statements would be found as if the essay said them,
    /// and what is put in order comes from all over it.
    /// </summary>
    private static string? AskedAndAnswered(Question question) => question switch
    {
        ChoiceQuestion choice => Join(
            question, choice.Options.Where(option => option.IsRight).Select(option => option.Text)),
        TrueFalseQuestion { IsTrue: false } => question.Explanation,
        TrueFalseQuestion => question.Prompt,
        ShortAnswerQuestion answer => Join(question, answer.Answers.Select(one => one.Text)),
        NameAllQuestion all => Join(question, all.Parts.Select(part => part.Text)),
        _ => null,
    };

    private static string Join(Question question, IEnumerable<string> answers) =>
        $"{question.Prompt} {string.Join("、", answers)} {question.Explanation}";
}
