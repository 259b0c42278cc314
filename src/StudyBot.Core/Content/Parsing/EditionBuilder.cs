using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Makes an edition of a file's syntax.</summary>
/// <param name="own">The own-language edition, for a translation: it takes over what it does not state itself.</param>
/// <param name="essay">Null when nobody has imported the essay.</param>
internal sealed class EditionBuilder(PackSyntax syntax, NameTable names, EditionDraft? own, PassageFinder? essay)
{
    private readonly SourceText _source = syntax.Source;
    private readonly IdTable _ids = new(syntax.Source);

    public EditionDraft Build()
    {
        var footnotes = new FootnoteBuilder(syntax, own).Build();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var keyPoints = ImmutableArray.CreateBuilder<KeyPoint>();
        var questions = new QuestionBuilder(_source, _ids, names, own);
        var keyPointBuilder = new KeyPointBuilder(_source, _ids, names, own, footnotes, essay);
        foreach (var written in syntax.Sections)
        {
            var section = BuildSection(written.Heading, sections);
            sections.Add(section);
            foreach (var item in written.Items)
            {
                var keyPoint = keyPointBuilder.Build(item, section, questions.Questions);
                keyPoints.Add(keyPoint);
                foreach (var child in item.Items)
                {
                    questions.Add(child, keyPoint.Id);
                }
            }
        }

        var matter = syntax.FrontMatter;
        var edition = new Edition(
            matter.Language, matter.Title, matter.Description, matter.Licence, sections.ToImmutable(), footnotes,
            keyPoints.ToImmutable(), [.. questions.Questions], [.. questions.Facts]);
        if (own is null)
        {
            CheckWhole(edition);
        }

        return new EditionDraft(syntax, edition, _ids.Declared);
    }

    private Section BuildSection(MarkedText heading, IReadOnlyCollection<Section> before)
    {
        var attributes = heading.Attributes;
        MarkCheck.Attributes(_source, attributes, "section", [], ["number"]);
        MarkCheck.Plain(_source, heading, "heading", hasAttributes: true);
        var id = _ids.Declare(heading, "section", "");
        var inherited = own?.Edition.Sections.FirstOrDefault(section => section.Id == id);
        var stated = HeadingNumber.Read(heading.Plain);
        var number = ReadNumber(heading, stated?.Number ?? inherited?.Number);
        if (inherited is not null && number != inherited.Number)
        {
            _source.Error(heading.Offset,
                $"the section '{id}' has number {number}, in the pack's own language {inherited.Number}",
                "make them the same");
        }

        if (before.FirstOrDefault(section => section.Number == number) is { } twin)
        {
            _source.Error(heading.Offset, $"the section number {number} stands twice, here and at '{twin.Id}'",
                "number the sections as the essay does");
        }

        return new Section(id, number, stated?.Number == number ? stated.Value.Rest : heading.Plain);
    }

    private int ReadNumber(MarkedText heading, int? otherwise)
    {
        if (heading.Attributes.Find("number") is not { } written)
        {
            if (otherwise is null)
            {
                _source.Error(heading.Offset, "the section has no number",
                    "add number=N to its braces; 0 is the abstract");
            }

            return otherwise ?? -heading.Offset - 1;
        }

        if (!int.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > 999)
        {
            _source.Error(written.Offset, $"'{written.Value}' is no section number", "write a number from 0 to 999");
            return -heading.Offset - 1;
        }

        return number;
    }

    private void CheckWhole(Edition edition)
    {
        if (edition.KeyPoints.Length == 0)
        {
            _source.Error(0, "the pack has no key points", "write them as list items below a heading");
        }
        else if (edition.Questions.Length == 0 && syntax.FrontMatter.IsDraft)
        {
            _source.Warn(0, "the draft has no questions yet",
                "mark clozes {{c1::…}}, or write questions below the key points");
        }
        else if (edition.Questions.Length == 0)
        {
            _source.Error(0, "the pack has no questions",
                "mark clozes {{c1::…}}, or write questions below the key points");
        }

        foreach (var footnote in syntax.Footnotes)
        {
            if (FootnoteBuilder.ReadNumber(footnote.Label) is { } number
                && !edition.KeyPoints.Any(point => point.Footnotes.Contains(number)))
            {
                _source.Error(footnote.Offset, $"no key point rests on footnote {number}",
                    $"put [^{number}] into one that does");
            }
        }
    }
}
