using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Core.Content.Essays;

/// <summary>Collects a block's text while its artefacts are skipped: no control characters, no two spaces in a row,
/// none at the ends.</summary>
internal sealed class EssayText
{
    private readonly StringBuilder _text = new();
    private readonly List<CitationMark> _marks = [];
    private bool _isSpacePending;

    /// <summary>Where the first character came from; null before it.</summary>
    public int? Offset { get; private set; }

    public bool IsEmpty => _text.Length == 0 && _marks.Count == 0;

    public void Add(char character, int offset)
    {
        if (char.IsWhiteSpace(character) && (character != '\u3000' || _text.Length == 0))
        {
            _isSpacePending = _text.Length > 0;
        }
        else if (!IsInvisible(character))
        {
            Offset ??= offset;
            if (_isSpacePending)
            {
                _text.Append(' ');
                _isSpacePending = false;
            }

            _text.Append(character);
        }
    }

    public void Add(string text, int offset)
    {
        foreach (var character in text)
        {
            Add(character, offset);
        }
    }

    public void Mark(string label, int offset)
    {
        Offset ??= offset;
        _marks.Add(new CitationMark(_text.Length, label, offset));
    }

    public EssayBlock ToBlock(int level = 0, int? number = null)
    {
        var text = _text.ToString().TrimEnd();
        return new EssayBlock(
            text,
            [.. _marks.Select(mark => mark with { Index = Math.Min(mark.Index, text.Length) })],
            Offset ?? 0,
            level,
            number);
    }

    public static string Normalise(string text)
    {
        var clean = new EssayText();
        clean.Add(text, 0);
        return clean._text.ToString().TrimEnd();
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character) || character is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
}
