using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Takes the marks out of a line: check box, clozes, footnote marks, attributes. A backslash makes any mark
/// plain text.</summary>
internal sealed class InlineLexer
{
    private readonly SourceText _source;
    private readonly InlineText _line;
    private readonly string _text;
    private readonly ImmutableArray<InlinePart>.Builder _parts = ImmutableArray.CreateBuilder<InlinePart>();
    private readonly StringBuilder _words = new();
    private int _wordsStart;
    private Attributes? _attributes;
    private int _attributesEnd;

    private InlineLexer(SourceText source, InlineText line)
    {
        _source = source;
        _line = line;
        _text = line.Text;
    }

    public static MarkedText Read(SourceText source, InlineText line) => new InlineLexer(source, line).Read();

    private MarkedText Read()
    {
        var checkbox = ReadCheckbox(out var index);
        while (index < _text.Length)
        {
            index = ReadNext(index);
        }

        EndWords();
        var behind = _text.AsSpan(_attributesEnd).TrimStart();
        if (_attributes is not null && !behind.IsEmpty)
        {
            _source.Error(_line.Offset(_text.Length - behind.Length), "there is text behind the item's attributes",
                "move the braces to its end, or put a blank line between");
        }

        var start = _line.Offset(0);
        return new MarkedText(start, checkbox, _parts.ToImmutable(), _attributes ?? Attributes.None(start));
    }

    private bool? ReadCheckbox(out int index)
    {
        var isBox = _text.Length >= 3 && _text[0] == '[' && _text[2] == ']'
            && (_text.Length == 3 || _text[3] is ' ' or '\t');
        bool? box = !isBox
            ? null
            : _text[1] switch { 'x' or 'X' => true, ' ' => false, _ => null };
        index = box is null ? 0 : Math.Min(4, _text.Length);
        return box;
    }

    private int ReadNext(int index)
    {
        var rest = _text.AsSpan(index);
        switch (_text[index])
        {
            case '\\' when rest.Length > 1 && char.IsAscii(rest[1])
                && (char.IsPunctuation(rest[1]) || char.IsSymbol(rest[1])):
                return AddWord(index, rest[1], 2);
            case '{' when rest.StartsWith("{{"):
                return ReadGap(index);
            case '{' when AttributeLexer.StartsAt(_text, index):
                return ReadAttributes(index);
            case '{' or '}':
                _source.Error(_line.Offset(index), $"the brace '{_text[index]}' belongs to no mark",
                    $"write {{{{c1::answer}}}} for a cloze, {{#id}} for attributes, \\{_text[index]} for a plain brace");
                return AddWord(index, _text[index], rest.StartsWith("}}") ? 2 : 1);
            case '[' when rest.StartsWith("[^"):
                return ReadFootnoteMark(index);
            case '*' when rest.StartsWith("**"):
                _source.Warn(_line.Offset(index), "'**' is shown as it stands",
                    "remove the asterisks, or write \\*\\*");
                AddWord(index, '*', 1);
                return AddWord(index + 1, '*', 1);
            default:
                return AddWord(index, _text[index], 1);
        }
    }

    private int AddWord(int index, char character, int length)
    {
        if (_words.Length == 0)
        {
            _wordsStart = index;
        }

        _words.Append(character);
        return index + length;
    }

    private void EndWords()
    {
        if (_words.Length > 0)
        {
            _parts.Add(new Words(_line.Offset(_wordsStart), _words.ToString()));
            _words.Clear();
        }
    }

    private int ReadAttributes(int index)
    {
        EndWords();
        var attributes = AttributeLexer.Read(_source, _line, ref index);
        if (_attributes is null)
        {
            _attributes = attributes;
        }
        else
        {
            _source.Error(attributes.Offset, "the item has attributes twice", "put them all into one pair of braces");
        }

        _attributesEnd = index;
        return index;
    }

    private int ReadFootnoteMark(int index)
    {
        var end = _text.IndexOf(']', index);
        if (end < 0)
        {
            _source.Error(_line.Offset(index), "the footnote mark is not closed", "write [^1]");
            return AddWord(index, '[', 1);
        }

        EndWords();
        _parts.Add(new FootnoteMark(_line.Offset(index), _text[(index + 2)..end].Trim()));
        return end + 1;
    }

    private int ReadGap(int index)
    {
        EndWords();
        var offset = _line.Offset(index);
        var end = _text.IndexOf("}}", index + 2, StringComparison.Ordinal);
        var inner = end < 0 ? -1 : _text.LastIndexOf("{{", end, StringComparison.Ordinal);
        if (end < 0 || inner > index)
        {
            Malformed(offset, end < 0 ? "the cloze is not closed" : "a cloze stands inside a cloze");
            return index + 2;
        }

        if (ReadGap(offset, _text[(index + 2)..end]) is { } gap)
        {
            _parts.Add(gap);
        }

        return end + 2;
    }

    private Gap? ReadGap(int offset, string content)
    {
        var fields = content.Split("::");
        if (fields.Length is < 2 or > 3 || !TryReadNumber(fields[0].Trim(), out var number))
        {
            return Malformed(offset, $"the cloze '{content}' is malformed");
        }

        var alternatives = fields[1].Split(" / ").Select(Unescape).ToImmutableArray();
        if (alternatives.Any(alternative => alternative.Length == 0))
        {
            var what = alternatives.Length == 1
                ? "the cloze has no answer" : "an alternative of the cloze's answer is empty";
            return Malformed(offset, what);
        }

        var hint = fields.Length == 3 ? Unescape(fields[2]) : "";
        return new Gap(offset, number, alternatives, hint.Length > 0 ? hint : null);
    }

    private Gap? Malformed(int offset, string what)
    {
        _source.Error(offset, what,
            "write {{c1::answer}} or {{c1::answer::hint}}, alternatives as {{c1::one / other}}");
        return null;
    }

    private static bool TryReadNumber(string text, out int number)
    {
        number = 0;
        return text.Length is 2 or 3 && text[0] == 'c' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(text.AsSpan(1), out number) && number > 0;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1])
                && !char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString().Trim();
    }
}
