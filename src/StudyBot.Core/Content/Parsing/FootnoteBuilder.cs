using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Makes footnotes of their definitions; a translation takes over those that it does not define.</summary>
internal sealed class FootnoteBuilder(PackSyntax syntax, EditionDraft? own)
{
    private readonly SourceText _source = syntax.Source;

    public ImmutableArray<Footnote> Build()
    {
        var footnotes = new Dictionary<int, Footnote>();
        foreach (var written in syntax.Footnotes)
        {
            if (ReadNumber(written) is not { } number)
            {
                continue;
            }

            if (footnotes.ContainsKey(number))
            {
                _source.Error(written.Offset, $"footnote {number} is defined twice", "keep one definition");
                continue;
            }

            footnotes.Add(number, Build(written, number));
        }

        foreach (var inherited in own?.Edition.Footnotes ?? [])
        {
            footnotes.TryAdd(inherited.Number, inherited);
        }

        var ordered = footnotes.Values.OrderBy(footnote => footnote.Number).ToList();
        FindGaps(ordered);
        return [.. ordered];
    }

    private Footnote Build(FootnoteSyntax written, int number)
    {
        var inherited = own?.Edition.Footnote(number);
        if (own is not null && inherited is null)
        {
            _source.Error(written.Offset, $"footnote {number} is not in {own.Source.File.Name}",
                "define it there too, or remove it here");
        }

        MarkCheck.Attributes(_source, written.Text.Attributes, "footnote", [], ["kind", "url"]);
        MarkCheck.Plain(_source, written.Text, "footnote", hasAttributes: true);
        var note = written.Quote;
        if (note is not null)
        {
            MarkCheck.Plain(_source, note, "note");
        }

        if (inherited is not null && inherited.Note is null != note is null)
        {
            _source.Error(written.Offset,
                $"footnote {number} has {(note is null ? "no note" : "a note")}, unlike in {own!.Source.File.Name}",
                note is null ? "translate the note" : "write it there too, or remove it here");
        }

        return new Footnote(number, written.Text.Plain, ReadAddress(written) ?? inherited?.Address, note?.Plain);
    }

    private int? ReadNumber(FootnoteSyntax written)
    {
        var number = ReadNumber(written.Label);
        if (number is null)
        {
            _source.Error(written.Offset, $"the footnote '[^{written.Label}]' has no number",
                "number footnotes as their readers do, from 1");
        }

        return number;
    }

    /// <summary>Null where the label is none.</summary>
    public static int? ReadNumber(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 10_000
            ? number
            : null;

    private string? ReadAddress(FootnoteSyntax written)
    {
        if (written.Text.Attributes.Find("url") is not { } url)
        {
            if (WebAddress.Find(written.Text.Plain) is not null)
            {
                _source.Warn(written.Offset, "the footnote's address stands in its text and is no link",
                    "move it to {url=\"…\"}");
            }

            return null;
        }

        if (WebAddress.IsValid(url.Value))
        {
            return url.Value;
        }

        _source.Error(url.Offset, $"'{url.Value}' is no web address", "write one that begins with http:// or https://");
        return null;
    }

    private void FindGaps(List<Footnote> footnotes)
    {
        for (var i = 0; i < footnotes.Count && own is null; i++)
        {
            if (footnotes[i].Number != i + 1)
            {
                var written = syntax.Footnotes.First(footnote => ReadNumber(footnote.Label) == footnotes[i].Number);
                _source.Error(written.Offset, $"footnote {i + 1} is missing before this one",
                    "number them 1, 2, 3 … without gaps");
                return;
            }
        }
    }
}
