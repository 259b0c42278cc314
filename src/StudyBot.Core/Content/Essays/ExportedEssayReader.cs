using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>
/// Reads a word processor's plain-text export: a paragraph a line, <c>[[footnoteRef:0]]</c> where a footnote is cited,
/// <c> [0: [] its text]</c> somewhere behind it, <c>[bookmark: name]</c> here and there; or one whose notes are in a
/// list at its end (<see cref="NotedText"/>).
/// </summary>
internal sealed partial class ExportedEssayReader(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly List<EssayBlock> _blocks = [];
    private readonly List<FootnoteText> _footnotes = [];
    private readonly HashSet<string> _cited = [];
    private readonly NotedText? _noted = IsExport().IsMatch(source.Text) ? null : new NotedText(source);
    private EssayText _block = new();

    public EssayParts Read()
    {
        foreach (Match reference in AnyReference().Matches(_text))
        {
            _cited.Add(Label(reference));
        }

        _footnotes.AddRange(_noted?.Footnotes ?? []);
        var index = 0;
        while (index < _text.Length)
        {
            index = ReadNext(index);
        }

        EndBlock();
        return new EssayParts(null, _blocks, _footnotes);
    }

    private int ReadNext(int index)
    {
        if (_text[index] is '\n' or '\r')
        {
            EndBlock();
            return index + 1;
        }

        if (_noted?.List is { } list && index == list.Start)
        {
            EndBlock();
            return list.End;
        }

        if (_noted?.MarkAt(index) is { } mark)
        {
            return ReadMark(mark);
        }

        if (_text[index] == '[')
        {
            if (ReferenceHere().Match(_text, index) is { Success: true } reference)
            {
                _block.Mark(Label(reference), index);
                return index + reference.Length;
            }

            if (BookmarkHere().Match(_text, index) is { Success: true } bookmark)
            {
                return index + bookmark.Length;
            }

            if (DefinitionAt(index) is { } definition)
            {
                return ReadDefinition(definition);
            }
        }

        _block.Add(_text[index], index);
        return index + 1;
    }

    private int ReadMark(NoteMark mark)
    {
        foreach (var number in mark.Numbers)
        {
            _block.Mark(number.ToString(CultureInfo.InvariantCulture), mark.Offset);
        }

        // The space before a mark stays only where the mark stood between words.
        if (mark.Start < mark.Offset && mark.End < _text.Length && char.IsLetterOrDigit(_text[mark.End]))
        {
            _block.Add(' ', mark.End);
        }

        return mark.End;
    }

    /// <summary>The brackets are counted: a definition holds some itself, and line feeds.</summary>
    private int ReadDefinition(Match opening)
    {
        var depth = 0;
        var lastClose = -1;
        for (var i = opening.Index; i < _text.Length; i++)
        {
            if (_text[i] == '[' && i > opening.Index
                && (DefinitionAt(i) is not null || ReferenceHere().IsMatch(_text, i)))
            {
                break;
            }

            depth += _text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            lastClose = _text[i] == ']' ? i : lastClose;
            if (depth == 0)
            {
                AddFootnote(opening, i);
                return i + 1;
            }
        }

        return Recover(opening, lastClose);
    }

    private int Recover(Match opening, int lastClose)
    {
        var lineEnd = _text.IndexOfAny(['\n', '\r'], opening.Index + opening.Length);
        lineEnd = lineEnd < 0 ? _text.Length : lineEnd;
        if (lastClose >= opening.Index + opening.Length && !BlankLine().IsMatch(_text[opening.Index..lastClose]))
        {
            source.Warn(opening.Index,
                $"the brackets of footnote definition {Label(opening)} do not pair; its last ']' was taken for its end",
                "close each bracket in it");
            AddFootnote(opening, lastClose);
            return lastClose + 1;
        }

        source.Error(opening.Index, $"the footnote definition {Label(opening)} is not closed", "end it with ]");
        AddFootnote(opening, lineEnd);
        return lineEnd;
    }

    private void AddFootnote(Match opening, int end) =>
        _footnotes.Add(new FootnoteText(Label(opening),
            EssayText.Normalise(_text[(opening.Index + opening.Length)..end]), opening.Index));

    private Match? DefinitionAt(int index)
    {
        var match = DefinitionHere().Match(_text, index);
        var isOne = match.Success && (match.Groups["mark"].Success || _cited.Contains(Label(match)));
        return isOne ? match : null;
    }

    private void EndBlock()
    {
        if (!_block.IsEmpty)
        {
            _blocks.Add(_block.ToBlock());
            _block = new EssayText();
        }
    }

    private static string Label(Match match) =>
        match.Groups["label"].Value.TrimStart('0') is { Length: > 0 } label ? label : "0";

    [GeneratedRegex(@"\G\[\[footnoteRef:\s*(?<label>\d{1,5})\s*\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceHere();

    [GeneratedRegex(@"\[\[footnoteRef:\s*(?<label>\d{1,5})\s*\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyReference();

    [GeneratedRegex(@"\[\[footnoteRef:|\[\d{1,5}:\s*\[\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex IsExport();

    [GeneratedRegex(@"\G\[bookmark:[^\[\]\n]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex BookmarkHere();

    [GeneratedRegex(@"\G\[(?<label>\d{1,5}):\s*(?<mark>\[\s*\]\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionHere();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
