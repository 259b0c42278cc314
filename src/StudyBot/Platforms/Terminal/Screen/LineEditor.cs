using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal.Screen;

public enum EditorEvent
{
    None,
    Changed,

    /// <summary>Enter: <see cref="LineEditor.TakeLine"/> has the line.</summary>
    Entered,

    /// <summary>Tab on a text that has not been completed yet.</summary>
    WantsCompletion,

    /// <summary>Ctrl-D on an empty line.</summary>
    Ended,
}

/// <summary>
/// One line being typed: cursor by what is one character to the eye, history, completion. Knows keys, no screen.
/// </summary>
public sealed class LineEditor
{
    private const int HistoryKept = 200;

    private readonly StringBuilder _text = new();

    private readonly List<string> _history = [];

    /// <summary>The entry shown; the number of entries when none is.</summary>
    private int _entry;

    private string _draft = "";

    private ImmutableArray<Completion> _completions = [];

    private int _completion = -1;

    public string Text => _text.ToString();

    /// <summary>In UTF-16 units.</summary>
    public int Cursor { get; private set; }

    /// <summary>What is being stepped through with Tab, and which one of how many; null otherwise.</summary>
    public (Completion Current, int Number, int Count)? Completing => _completion < 0
        ? null
        : (_completions[_completion], _completion + 1, _completions.Length);

    public EditorEvent Press(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        if (key.Key == ConsoleKey.Tab)
        {
            return StepCompletion(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
        }

        _completions = [];
        _completion = -1;
        return key.Key switch
        {
            ConsoleKey.Enter => EditorEvent.Entered,
            ConsoleKey.Backspace => Remove(Before(Cursor), Cursor),
            ConsoleKey.Delete => Remove(Cursor, After(Cursor)),
            ConsoleKey.D when isControl => _text.Length == 0 ? EditorEvent.Ended : Remove(Cursor, After(Cursor)),
            ConsoleKey.LeftArrow => MoveTo(Before(Cursor)),
            ConsoleKey.RightArrow => MoveTo(After(Cursor)),
            ConsoleKey.Home => MoveTo(0),
            ConsoleKey.A when isControl => MoveTo(0),
            ConsoleKey.End => MoveTo(_text.Length),
            ConsoleKey.E when isControl => MoveTo(_text.Length),
            ConsoleKey.K when isControl => Remove(Cursor, _text.Length),
            ConsoleKey.U when isControl => Remove(0, Cursor),
            ConsoleKey.W when isControl => Remove(WordBefore(Cursor), Cursor),
            ConsoleKey.UpArrow => StepHistory(-1),
            ConsoleKey.DownArrow => StepHistory(1),
            _ => Insert(key.KeyChar),
        };
    }

    /// <summary>Takes the line out of the editor and remembers it.</summary>
    public string TakeLine()
    {
        var line = Text;
        Replace("");
        if (line.Trim().Length > 0 && _history.LastOrDefault() != line)
        {
            _history.Add(line);
            if (_history.Count > HistoryKept)
            {
                _history.RemoveAt(0);
            }
        }

        _entry = _history.Count;
        _draft = "";
        return line;
    }

    /// <summary>
    /// Offers completions of <paramref name="text"/> and takes the first; too late when something else was typed since.
    /// </summary>
    public bool Offer(string text, ImmutableArray<Completion> completions)
    {
        if (text != Text || completions.IsEmpty)
        {
            return false;
        }

        _completions = completions;
        StepCompletion(1);
        if (completions.Length == 1)
        {
            _completions = [];
            _completion = -1;
        }

        return true;
    }

    private EditorEvent StepCompletion(int step)
    {
        if (_completions.IsEmpty)
        {
            return EditorEvent.WantsCompletion;
        }

        _completion = _completion < 0 ? 0 : (_completion + step + _completions.Length) % _completions.Length;
        Replace(_completions[_completion].Line);
        return EditorEvent.Changed;
    }

    private EditorEvent StepHistory(int step)
    {
        var entry = _entry + step;
        if (entry < 0 || entry > _history.Count)
        {
            return EditorEvent.None;
        }

        if (_entry == _history.Count)
        {
            _draft = Text;
        }

        _entry = entry;
        Replace(entry == _history.Count ? _draft : _history[entry]);
        return EditorEvent.Changed;
    }

    private EditorEvent Insert(char character)
    {
        if (char.IsControl(character) || (Rune.TryCreate(character, out var rune) && InputCleaner.IsInvisible(rune)))
        {
            return EditorEvent.None;
        }

        _text.Insert(Cursor, character);
        Cursor++;
        return EditorEvent.Changed;
    }

    private EditorEvent Remove(int from, int to)
    {
        if (from == to)
        {
            return EditorEvent.None;
        }

        _text.Remove(from, to - from);
        Cursor = from;
        return EditorEvent.Changed;
    }

    private EditorEvent MoveTo(int position)
    {
        var moved = position != Cursor;
        Cursor = position;
        return moved ? EditorEvent.Changed : EditorEvent.None;
    }

    private void Replace(string text)
    {
        _text.Clear().Append(text);
        Cursor = text.Length;
    }

    private int After(int position) =>
        position + StringInfo.GetNextTextElementLength(Text.AsSpan(position));

    private int Before(int position)
    {
        var start = 0;
        for (var next = 0; next < position; next = After(next))
        {
            start = next;
        }

        return start;
    }

    private int WordBefore(int position)
    {
        var start = position;
        while (start > 0 && char.IsWhiteSpace(_text[start - 1]))
        {
            start--;
        }

        while (start > 0 && !char.IsWhiteSpace(_text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
