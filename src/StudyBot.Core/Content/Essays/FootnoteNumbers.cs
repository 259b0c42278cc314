using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>Gives footnotes their readers' numbers, from 1, and loses none.</summary>
internal sealed class FootnoteNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<EssayFootnote> _footnotes = [];

    public FootnoteNumbers(SourceText source, EssayParts parts)
    {
        var marks = parts.Blocks.SelectMany(block => block.Marks).ToList();
        Number(source, parts.Footnotes, [.. marks.Select(mark => mark.Label).Distinct()]);
        foreach (var mark in marks.Where(mark => !_numbers.ContainsKey(mark.Label)))
        {
            source.Warn(mark.Offset, $"footnote {mark.Label} is cited and nowhere defined",
                "add its definition, or remove the mark");
        }
    }

    public ImmutableArray<EssayFootnote> Footnotes => [.. _footnotes.OrderBy(footnote => footnote.Number)];

    public ImmutableArray<int> Of(IEnumerable<CitationMark> marks) =>
        [.. marks.Where(mark => _numbers.ContainsKey(mark.Label)).Select(mark => _numbers[mark.Label]).Distinct()];

    private void Number(SourceText source, IReadOnlyList<FootnoteText> definitions, List<string> cited)
    {
        // Exports count from 0, readers from 1; words for labels count in the order in which they are cited.
        var isNumeric = definitions.All(definition => Value(definition.Label) is not null);
        var shift = isNumeric && definitions.Any(definition => definition.Label == "0") ? 1 : 0;
        IEnumerable<FootnoteText> ordered = isNumeric
            ? definitions
            : definitions
                .OrderBy(definition => cited.IndexOf(definition.Label) is >= 0 and var place ? place : int.MaxValue);
        foreach (var definition in ordered)
        {
            var free = _footnotes.Select(footnote => footnote.Number).DefaultIfEmpty(0).Max() + 1;
            var number = isNumeric ? Value(definition.Label)!.Value + shift : free;
            if (_numbers.ContainsKey(definition.Label) || _footnotes.Any(footnote => footnote.Number == number))
            {
                number = Math.Max(free, definitions.Max(other => Value(other.Label) ?? 0) + shift + 1);
                source.Warn(definition.Offset,
                    $"footnote {definition.Label} is defined twice; the second was numbered {number}",
                    "keep one definition");
            }
            else if (!cited.Contains(definition.Label))
            {
                source.Warn(definition.Offset, $"footnote {definition.Label} is cited nowhere",
                    "add its mark where it belongs");
            }

            _numbers.TryAdd(definition.Label, number);
            var address = WebAddress.Find(definition.Text);
            _footnotes.Add(new EssayFootnote(
                number,
                definition.Text,
                address is { } found ? definition.Text.Substring(found.Start, found.Length) : null));
        }
    }

    private static int? Value(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000
            ? value
            : null;
}
